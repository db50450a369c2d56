"""The texts in Swift code, each with the calls that it stands in: what `house.py` counts words with."""

import re

import lib

# What is said to authors, not to readers: findings, rules, and what keys and kinds say of themselves.
TOLD = re.compile(
    r"(?:^|\.)(?:(?:findings|reader)\.add|tell\w*|not\w*|unknown\w*|fault|complain|refuse\w*|Diagnostic|Rule|UnitFault|\w*Key|\w*Key\.\w+|KeyHelp"
    r"|BlockKind|precondition\w*|didYouMean|Coming|string|leave|saying|expected)$")
TOLD_BY_NAME = {"hint", "message", "help", "meaning", "absent", "example", "summary", "fault"}
TOLD_IN = re.compile(r"\bvar (?:message|hint|help|unsettledWord)\b[^{]*$")
# The attributes of an element hold names, but for the one that is read aloud.
ATTRIBUTE = re.compile(
    r"(?!aria-label$)(?:class|role|scope|href|id|rel|name|lang|charset|type|for|src|alt|data-\w+|aria-\w+|tabindex"
    r"|datetime|transform|style|font-family)$")
# The classes of the style sheets: what stands in a text of such words alone is a look. A number may follow: k1, dv5.
LOOKS = set(
    re.findall(r"\.([a-z][a-z-]*)", "".join(path.read_text() for path in (lib.ROOT / "templates").glob("*.css")))
    + re.findall(r'Rule\("([a-z-]+)', (lib.ROOT / "Sources/Figures/Parts/Drawing/DrawingStyle.swift").read_text()))
# The name of a file, what parts the name of a reading ("|target@", ";by="), and a transformation of a drawing.
NAME = re.compile(r"[ /]*/[ /]*\.\w+|[|;]?\w+[=@]| ?\w+\( *\)")
COMMENT = re.compile(r"//[^\n]*")
REGEX = re.compile(r"/(?=\S)[^\n]*?(?<!\\)/(?=[\s.,)\]])")
LABEL = re.compile(r'(?:(\w+)|"([\w-]+)"):\s*(?:[\w.?! ]*\?\s*)?$')


def string(text, start):
    """The text that begins at the quotation mark, and where it ends."""
    if text.startswith('"""', start):
        end = text.index('"""', start + 3)
        return text[start + 3:end], end + 3
    at = start + 1
    while text[at] != '"':
        if text.startswith("\\(", at):
            at = inserted(text, at + 2)
        else:
            at += 2 if text[at] == "\\" else 1
    return text[start + 1:at], at + 1


def inserted(text, at):
    """Where what is put into a text ends, its own texts passed over."""
    depth = 1
    while depth:
        if text[at] == '"':
            at = string(text, at)[1]
            continue
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return at


def written(body):
    """The words of a text without what is put into it."""
    out, at = [], 0
    while at < len(body):
        if body.startswith("\\(", at):
            at = inserted(body, at + 2)
            out.append(" ")
        else:
            out.append(body[at])
            at += 1
    return re.sub(r"\\u\{\w+\}", "", "".join(out))


def literals(text):
    """Every text with the calls and braces around it, innermost last, and the label before it."""
    around, at = [], 0
    while at < len(text):
        if match := COMMENT.match(text, at):
            at = match.end()
        elif text[at] == "/" and re.search(r"[(,=:]\s*$", text[max(0, at - 20):at]) and (match := REGEX.match(text, at)):
            at = match.end()
        elif text[at] in "([{":
            around.append(text[max(0, at - 80):at].rsplit("\n", 1)[-1])
            at += 1
        elif text[at] in ")]}":
            around[-1:] = []
            at += 1
        elif text[at] == '"':
            label = LABEL.search(text[max(0, at - 60):at])
            body, at = string(text, at)
            yield body, list(around), (label.group(1) or label.group(2)) if label else ""
        else:
            at += 1


def is_word(body):
    """Whether a reader would find a word in it, and not a name of the code."""
    words = written(body)
    if re.search("[åäöÅÄÖ]", words):
        return True
    if NAME.fullmatch(words) or words.split() and all(re.sub(r"\d+$", "", word) in LOOKS for word in words.split()):
        return False
    is_name = re.fullmatch(r"\s*[#.\w<>/:|-]*\s*", words)
    return bool(re.search("[A-Za-z]{2,}", words)) and (
        not is_name or bool(re.match(r"\s*[A-Z][a-z]{2,}|\s+[a-z]{2,}|[a-z]{2,}\s+$", words)))


def words_for_readers(text):
    """The texts in Swift code that readers meet, as far as the calls around them tell."""
    for body, around, label in literals(text):
        calls = [re.search(r"[\w.]*$", before).group() for before in around]
        is_told = any(TOLD.search(call) for call in calls) or any(TOLD_IN.search(before) for before in around)
        # A word that is counted is one, however it is written.
        is_noun = bool(calls) and calls[-1].endswith("Noun") and bool(body)
        if not is_told and label not in TOLD_BY_NAME and not ATTRIBUTE.match(label) and (is_noun or is_word(body)):
            yield body
