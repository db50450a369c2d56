# make report   sets up, builds and publishes the report in Output/
# make test     sets up, checks everything that is quick to check
# make accept   also runs the long checks under Tests/acceptance
# make mutations  turns each mended fault back on and sees that its tests fail
# make manual   writes the author's manual, docs/handbok.md, from the program and the broken projects
# make statement  looks at every page and print anew, and writes what was found into the statement of accessibility
# make sheets   draws every sample of every chart on contact sheets, to look at, in build/sheets/
# make dist     makes one archive for those who have no Swift, in build/dist
# make dist-check  tries that archive in a bare Debian 12; needs root, debootstrap and the network
# make bench    times a report of a region's size, side by side with Hugo, and the drawing of figures beside vl-convert

# The number of random editions of each kind in the long form.
editions := 2000
# The number of pairs of editions that differ in hidden numbers alone, and of tables in which over-hiding is measured.
pairs := 200
tables := 30

.PHONY: manual report test accept mutations statement sheets bench dist dist-check setup setup-test program samples

# The tests have a build folder of their own: their stricter flags would make every other build start anew. It holds
# the program and the tools too, optimised, so that the checks need no second build of all the sources.
check := --configuration release --scratch-path .build-check -Xswiftc -warnings-as-errors -Xswiftc -enable-testing
checked := .build-check/release
python := .venv/bin/python -B

report: program
	@.build/release/uppsikt build

program: setup
	@tools/build.sh

samples: program
	swift build --configuration release --product samples --static-swift-stdlib --quiet

test: setup-test
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build --build-tests --quiet $(check)
	swift test --skip-build --parallel $(check)
	UPPSIKT=$(CURDIR)/$(checked)/uppsikt SAMPLES=$(CURDIR)/$(checked)/samples $(python) Tests/acceptance/run.py short

accept: setup-test
	swift build --build-tests --quiet $(check)
	$(checked)/trials 0 $(editions)
	$(checked)/trials attack 0 $(editions)
	$(checked)/trials pairs 0 $(pairs)
	$(checked)/trials overhiding 0 $(tables)
	UPPSIKT=$(CURDIR)/$(checked)/uppsikt SAMPLES=$(CURDIR)/$(checked)/samples $(python) Tests/acceptance/run.py all

manual:
	$(MAKE) setup-test
	$(python) tools/rule-examples.py
	swift format --in-place Sources/Manual/Rules/Texts/*.swift
	$(MAKE) program
	.build/release/uppsikt help --all > docs/handbok.md

mutations: setup-test
	FLAGS="$(check)" $(python) Tests/acceptance/mutations.py

statement: setup-test
	swift build --build-tests --quiet $(check)
	UPPSIKT=$(CURDIR)/$(checked)/uppsikt $(python) Tests/acceptance/statement.py record

sheets: setup-test program samples
	$(python) Tests/acceptance/gallery.py --sheets build/sheets

bench: setup-test program samples
	$(python) Tests/acceptance/size.py
	.venv/bin/pip install --quiet --disable-pip-version-check vl-convert-python==1.9.0.post1
	$(python) Tests/acceptance/drawing.py

dist: setup
	@tools/dist.sh

dist-check: setup-test
	$(python) Tests/acceptance/dist.py

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test
