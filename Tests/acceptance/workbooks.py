"""Workbooks are read as openpyxl and calamine read them, and hostile ones are refused in a moment.

Good ones are made by two writers from random tables, and by hand for the forms that neither writes. Of the hostile ones
each must give a clear refusal within a second, or its cells within a second and three times what zlib and the
parser of XML alone need for it, and in 256 MiB.
"""

import datetime
import io
import math
import os
import random
import re
import subprocess
import sys
import time
import xml.parsers.expat
import zipfile
from pathlib import Path

import openpyxl
import python_calamine
import xlsxwriter

import lib

SECONDS, MEMORY = 1, 256 << 10  # kB
DAY = datetime.date(2025, 1, 31)
WORDS = ["Luleå", "Övertorneå", "a & b <c>", " blank ", "två\nrader", "1 234", "83,4 %", "=1+1", "«ord»", "0046", "日本"]


def reader():
    """The tool that prints the cells of a workbook."""
    return lib.built("cells", None, lib.ROOT / ".build-check/release/cells", lib.ROOT / ".build/release/cells")


def run(path):
    """What the tool said, its code, seconds of a processor (another program beside it costs none) and kB."""
    child = subprocess.Popen([reader(), path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close(), child.stderr.close()
    return out.decode(), child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def own(path):
    """Every cell: (tab, cell) → (kind, text)."""
    out, code, *_ = run(path)
    assert code == 0, (path.name, out)
    cells = {}
    for line in filter(None, out.split("\n")):
        sheet, cell, kind, text = line.split("\t")
        cells[sheet, cell] = kind, re.sub(r"\\u([0-9a-f]+);", lambda m: chr(int(m[1], 16)), text)
    return cells


def plain(value):
    """What another program read, in our words; None for a cell of nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        value = value if value.microsecond < 500_000 else value + datetime.timedelta(seconds=1)
        return str(value.date()) if value.time().replace(microsecond=0) == datetime.time() else f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, datetime.date):
        return str(value)
    if isinstance(value, datetime.time):
        return f"{value:%H:%M:%S}"
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, (int, float)):
        return float(f"{value:.15g}")
    return value


def ours(kind, text):
    if kind in ("number", "percent"):
        return float(f"{float(text.rstrip('%')) / (100 if kind == 'percent' else 1):.15g}")
    return None if kind == "uncalculated" else text


def by_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {(sheet.title, cell.coordinate): plain(cell.value)
            for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if plain(cell.value) is not None}


def by_calamine(path):
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    cells = {}
    for name in book.sheet_names:
        try:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except python_calamine.WorksheetNotFound:
            continue
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if plain(value) is not None:
                    cells[name, f"{openpyxl.utils.get_column_letter(column)}{number}"] = plain(value)
    return cells


def some_value(dice):
    return dice.choice([
        lambda: dice.choice(WORDS), lambda: dice.randrange(10 ** dice.randrange(1, 15)), lambda: dice.random(),
        lambda: round(dice.uniform(-1e6, 1e6), dice.randrange(8)), lambda: dice.random() * 10 ** dice.randrange(-12, 20),
        lambda: DAY + datetime.timedelta(days=dice.randrange(-30_000, 30_000)), lambda: dice.random() < 0.5, lambda: None,
        lambda: datetime.datetime(2025, 1, 31, 12, 30, dice.randrange(60)), lambda: -dice.randrange(1, 100) / 8])()


def with_openpyxl(path, dice):
    book = openpyxl.Workbook()
    book.epoch = dice.choice([openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH])
    for number in range(dice.randrange(1, 4)):
        sheet = book.active if number == 0 else book.create_sheet(f"Blad {number}")
        sheet.sheet_state = "visible" if number == 0 else dice.choice(["visible", "hidden", "veryHidden"])
        first, left = dice.choice([1, 1, 4]), dice.choice([1, 1, 2])
        for row in range(first, first + dice.randrange(1, 40)):
            for column in range(left, left + dice.randrange(1, 12)):
                cell = sheet.cell(row, column, some_value(dice))
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    cell.data_type = "s"
                if isinstance(cell.value, float) and 0 < cell.value < 1 and dice.random() < 0.3:
                    cell.number_format = dice.choice(["0%", "0.0%", '0.00" %"', "[Red]0.0"])
            sheet.row_dimensions[row].hidden = dice.random() < 0.1
        if dice.random() < 0.3:
            sheet.merge_cells("N2:P4")
    book.save(path)


def with_xlsxwriter(path, dice):
    options = {"constant_memory": dice.random() < 0.5, "date_1904": dice.random() < 0.3, "strings_to_formulas": False}
    book = xlsxwriter.Workbook(path, options)
    day = book.add_format({"num_format": "yyyy\\-mm\\-dd"})
    clock = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    percent = book.add_format({"num_format": "0.0%"})
    bold = book.add_format({"bold": True})
    for _ in range(dice.randrange(1, 3)):
        sheet = book.add_worksheet()
        for row in range(dice.randrange(1, 40)):
            for column in range(dice.randrange(1, 12)):
                value = some_value(dice)
                if isinstance(value, datetime.datetime):
                    sheet.write_datetime(row, column, value, clock)
                elif isinstance(value, datetime.date):
                    sheet.write_datetime(row, column, value, day)
                elif isinstance(value, float) and dice.random() < 0.2:
                    sheet.write_formula(row, column, "=1/3", None, value)
                elif isinstance(value, float) and dice.random() < 0.2:
                    sheet.write_number(row, column, value, percent)
                elif isinstance(value, str) and dice.random() < 0.3 and value.strip() == value:
                    sheet.write_rich_string(row, column, bold, "Fet ", value)
                else:
                    sheet.write(row, column, value)
    book.close()


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
ROWS = ('<row r="1"><c r="A1" t="inlineStr"><is><t>ort</t></is></c><c r="B1" t="s"><v>0</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>B2</f><v>Luleå</v></c><c r="B2"><v>1.1000000000000001</v></c>'
        '<c r="C2" t="b"><v>1</v></c></row>')


def parts(rows=ROWS, main=MAIN, shared="<si><t>antal</t></si>", book="", sheet="/xl/worksheets/sheet1.xml"):
    """The members of a workbook made by hand."""
    return {
        "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": HEAD + f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": HEAD + f'<workbook xmlns="{main}" xmlns:r="{RELATED}">{book}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": HEAD + f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATED}/worksheet" Target="{sheet}"/>'
        f'<Relationship Id="rId2" Type="{RELATED}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": HEAD + f'<sst xmlns="{main}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": HEAD + f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }


def packed(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


class Stream(io.RawIOBase):
    """A file that cannot be sought in, so that sizes stand after the members."""

    def __init__(self):
        self.bytes = b""

    def writable(self):
        return True

    def write(self, data):
        self.bytes += bytes(data)
        return len(data)


def streamed(members):
    out = Stream()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.bytes


def prefixed():
    made = parts()
    for name in ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
        text = re.sub(r"<(/?)(?![?])([a-zA-Z])", r"<\1x:\2", made[name])
        made[name] = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    return made


def by_hand():
    """Forms that neither writer writes, and whether both of the others read them."""
    return {
        "för hand": (packed(parts()), True), "packad inte": (packed(parts(), zipfile.ZIP_STORED), True),
        "strömmad": (streamed(parts()), True), "strikt": (packed(parts(main=STRICT)), False),
        "prefix": (packed(prefixed()), True), "relativ": (packed(parts(sheet="worksheets/sheet1.xml")), True),
        "utan adresser": (packed(parts(re.sub(r' r="\w+"', "", ROWS))), True),
        "1904": (packed(parts(book='<workbookPr date1904="1"/>')), True),
        "läsning": (packed(parts(shared="<si><r><t>an</t></r><r><t>tal</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>")), False),
        "utf-16": (packed({**parts(), "xl/sharedStrings.xml": parts()["xl/sharedStrings.xml"].replace("UTF-8", "UTF-16").encode("utf-16")}), False),
        "datum som text": (packed(parts(ROWS.replace("<v>1.1000000000000001</v>", "").replace(
            '<c r="C2" t="b"><v>1</v></c>', '<c r="C2" t="d"><v>2025-01-31T00:00:00</v></c>'))), False),
    }


def is_same(own, other):
    """The same, or numbers of which the fifteenth digit was rounded the other way."""
    both = isinstance(own, float) and isinstance(other, float)
    return own == other or both and math.isclose(own, other, rel_tol=1.01e-14)


def compare(path, wanted, who, faults):
    found = {cell: ours(*value) for cell, value in own(path).items() if value[0] != "error"}
    found = {cell: value for cell, value in found.items() if value not in (None, "")}
    for cell in sorted(found.keys() | wanted.keys()):
        if not is_same(found.get(cell), wanted.get(cell)) and not str(wanted.get(cell)).startswith("#"):
            faults.append(f"{path.name} {cell}: {found.get(cell)!r}, {who}: {wanted.get(cell)!r}")


def good(folder, count):
    faults, files = [], 0
    for seed in range(count):
        for name, write in (("openpyxl", with_openpyxl), ("xlsxwriter", with_xlsxwriter)):
            path = folder / f"{name}-{seed}.xlsx"
            write(path, random.Random(seed))
            compare(path, by_openpyxl(path), "openpyxl", faults)
            compare(path, by_calamine(path), "calamine", faults)
            files += 1
    for name, (data, is_read) in by_hand().items():
        path = folder / f"{name}.xlsx"
        path.write_bytes(data)
        cells = own(path)
        assert cells["Data", "A2"] == ("text", "Luleå") and cells["Data", "B1"] == ("text", "antal"), (name, cells)
        if is_read:
            compare(path, by_openpyxl(path), "openpyxl", faults)
            compare(path, by_calamine(path), "calamine", faults)
        files += 1
    return files, faults


def hostile():
    """Name → bytes; a good one comes first."""
    base = parts()
    yield "god", packed(base)

    def with_part(name, text):
        return packed({**base, name: text})

    sheet = base["xl/worksheets/sheet1.xml"]
    entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)) + "]>"
    yield "skratt", with_part("xl/worksheets/sheet1.xml", HEAD + entity + "<worksheet>&j;</worksheet>")
    yield "xxe", with_part("xl/worksheets/sheet1.xml", HEAD + '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>')
    yield "dtd", with_part("xl/sharedStrings.xml", HEAD + '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><sst/>')
    yield "dtd i relationer", with_part("_rels/.rels", HEAD + "<!DOCTYPE x>" + base["_rels/.rels"][len(HEAD):])
    for size in (10, 60, 200, 1000):
        yield f"bomb {size} MB", with_part("xl/worksheets/sheet1.xml", sheet.replace("<row", " " * (size << 20) + "<row", 1))
        yield f"bomb i texter {size} MB", with_part("xl/sharedStrings.xml", base["xl/sharedStrings.xml"].replace("antal", "a" * (size << 20)))
    many = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 1_000_000))
    yield "en miljon rader", with_part("xl/worksheets/sheet1.xml", sheet.replace(ROWS, many))
    dense = "<row>" + "<c><v>1</v></c>" * 16_384 + "</row>"
    yield "fulla rader", with_part("xl/worksheets/sheet1.xml", sheet.replace(ROWS, dense * 250))
    yield "för många kolumner", with_part("xl/worksheets/sheet1.xml", sheet.replace(ROWS, "<row>" + "<c><v>1</v></c>" * 20_000 + "</row>"))
    yield "djup", with_part("xl/worksheets/sheet1.xml", "<a>" * 100_000)
    yield "attribut", with_part("xl/worksheets/sheet1.xml", "<a " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>")
    yield "långt namn", with_part("xl/worksheets/sheet1.xml", "<" + "a" * 5_000_000 + "/>")
    yield "sammanfogat", with_part("xl/worksheets/sheet1.xml", sheet.replace("</sheetData>", "</sheetData><mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 200_000 + "</mergeCells>"))
    for name, change in {
        "fel adress": ("A2", "A9"), "adress utan rad": ('r="A2"', 'r="A"'), "jätterad": ('row r="2"', 'row r="99999999"'),
        "bakvänt": ('row r="2"', 'row r="1"'), "två gånger": ("B2", "A2"), "text som inte finns": ("<v>0</v>", "<v>7</v>"),
        "text minus": ("<v>0</v>", "<v>-1</v>"), "inget tal": ("1.1000000000000001", "1.1x"), "nan": ("1.1000000000000001", "NaN"),
        "stor exponent": ("1.1000000000000001", "1E999999999"), "liten exponent": ("1.1000000000000001", "1E-390"),
        "cell utan rad": ("<row", "<c><v>1</v></c><row"), "ofullständig": ("</worksheet>", ""),
    }.items():
        yield name, with_part("xl/worksheets/sheet1.xml", sheet.replace(*change))
    for name in base:
        yield f"utan {name}", packed({k: v for k, v in base.items() if k != name})
        yield f"tom {name}", with_part(name, "")
        yield f"skräp i {name}", with_part(name, b"\x00\xff\xfe" * 100)
    yield "makron", packed({**base, "xl/vbaProject.bin": "x"})
    yield "xlsb", packed({"xl/workbook.bin": "x"})
    yield "ods", packed({"mimetype": "x", "content.xml": "<x/>"})
    yield "gammal xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(4096)
    yield "lösenord", bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le") + bytes(4096)
    yield "html", b"<html><table><tr><td>1</td></tr></table></html>"
    yield "csv", "ort;antal\nLuleå;1\n".encode()
    yield "tom", b""
    yield "tusentals delar", packed({**base, **{f"x/{n}": "" for n in range(5_000)}})
    whole = packed(base)
    twice = io.BytesIO(whole)
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("XL/worksheets/SHEET1.xml", sheet)
    yield "två blad med samma namn", twice.getvalue()
    record = whole.index(b"PK\x01\x02")
    for name, offset, text in (
        ("ljuger om storlek", 24, b"\x10\0\0\0"), ("ljuger stort", 24, b"\xff\xff\xff\x7f"), ("ljuger packat", 20, b"\x01\0\0\0"),
        ("fel summa", 16, b"\0\0\0\0"), ("överlapp", 42, whole[record + 42:record + 46])):
        last = whole.rindex(b"PK\x01\x02")
        yield name, whole[:last + offset] + text + whole[last + offset + len(text):]
    yield "efter slutet", whole + b"x" * 100
    yield "före början", b"x" * 100 + whole


def make(folder):
    """Writes the hostile ones: in a process of its own, since a child's memory is counted from its parent's."""
    for number, (name, data) in enumerate(hostile()):
        (folder / f"{number:03} {name.replace('/', '-')}.xlsx").write_bytes(data)


def bare(path):
    """Seconds that zlib and the parser of XML alone need for the members of a workbook, here and now."""
    start = time.process_time()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as member:
                xml.parsers.expat.ParserCreate().ParseFile(member)
    return time.process_time() - start


def attack(folder):
    faults, slowest, largest, count = [], 0, 0, 0
    reference = None
    folder = folder / "fientliga"
    folder.mkdir()
    subprocess.run([sys.executable, "-B", __file__, "--make", folder], check=True)
    for path in sorted(folder.iterdir()):
        name = path.stem
        out, code, seconds, memory = run(path)
        reference = reference or out
        count += 1
        slowest, largest = max(slowest, seconds), max(largest, memory)
        is_clear = code == 1 and ": " in out or code == 0
        is_slow = seconds > SECONDS and seconds > lib.pace() * SECONDS + (3 * bare(path) if code == 0 else 0)
        if not is_clear or is_slow or memory > MEMORY:
            faults.append(f"{name}: kod {code}, {seconds:.2f} s, {memory >> 10} MiB, {out[:200]!r}")
    good_bytes = next(hostile())[1]
    path = folder / "skadad.xlsx"
    for kind, made in (("prefix", lambda n: good_bytes[:n]), ("byte", lambda n: good_bytes[:n] + bytes([good_bytes[n] ^ 0xFF]) + good_bytes[n + 1:])):
        for n in range(0, len(good_bytes), 1 if "--short" not in sys.argv else 29):
            path.write_bytes(made(n))
            out, code, seconds, memory = run(path)
            count += 1
            if not (code == 1 and ": " in out or code == 0 and out == reference):
                faults.append(f"{kind} {n}: kod {code} {out[:100]!r}")
    return count, faults, slowest, largest


def speed(folder):
    """150 000 cells, the best of three."""
    path = folder / "stor.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for row in range(15_000):
        sheet.write_row(row, 0, [f"2025-{row % 12 + 1:02}", f"Enhet {row % 300}", "Kvinna", row, row * 1.1, row % 7, "x", 1, 2.5, row + 1])
    book.close()
    return min(run(path)[2] for _ in range(3))


def main():
    if sys.argv[1:2] == ["--make"]:
        return make(Path(sys.argv[2]))
    with lib.in_memory() as folder:
        files, faults = good(folder, 8 if "--short" in sys.argv else 40)
        print(f"{files} arbetsböcker lästa som openpyxl och calamine läser dem, {len(faults)} skillnader")
        count, refused, slowest, largest = attack(folder)
        print(f"{count} fientliga, {len(refused)} fel, längst {slowest:.2f} s, mest {largest >> 10} MiB")
        print(f"150 000 celler: {speed(folder):.2f} s")
        for fault in (faults + refused)[:40]:
            print(fault)
        sys.exit(1 if faults or refused else 0)


if __name__ == "__main__":
    main()
