.PHONY: report test setup

setup:
	@tools/setup.sh build

report: setup
	swift build -c release --product uppsikt

test: setup
	swift test
