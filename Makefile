# The two commands of the README are `make run` and `make test`; both install what is missing first.

SWIFT   ?= swift
PREFIX  ?= /usr/local
DESTDIR ?=
PLAN    ?= $(wildcard SampleData/*/)
OUTPUT  ?= reports

program   := .build/release/dutoan
workbench := .build/release/workbench
share     := $(DESTDIR)$(PREFIX)/share
templates := $(share)/dutoan/templates

.PHONY: help setup build tools run test lint judge bench fuzz goldens install uninstall clean

help:
	@echo "make run [PLAN=thư-mục] [OUTPUT=thư-mục]   dựng chương trình, lập báo cáo cho các kế hoạch mẫu hoặc PLAN"
	@echo "make test                                  kiểm thử, kiểm tra định dạng mã nguồn"
	@echo "make judge                                 đối chiếu báo cáo bằng LibreOffice, openpyxl, icalendar; đọc CSV bằng Python; phân bổ bằng HiGHS"
	@echo "make bench                                 đo tốc độ bên cạnh pandas, Polars, DuckDB, OR-tools, HiGHS"
	@echo "make fuzz                                  cho chương trình đọc một triệu tệp hỏng do máy nghĩ ra"
	@echo "make goldens                               viết lại các kết quả mẫu và docs/diagnostics.md, rồi xem khác biệt"
	@echo "make install PREFIX=/usr/local             cài chương trình, mẫu biểu, trang hướng dẫn"

setup:
	@scripts/setup

# One file to copy: the Swift runtime is linked in, and symbols are left out (lld: gold warns of Foundation's own calls).
release := build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
build: setup
	@$(SWIFT) $(release) --product dutoan

# What judges and benchmarks need besides.
tools: build
	@$(SWIFT) $(release) --product workbench

run: build
	@$(program) run $(PLAN) --output $(OUTPUT)

test: setup lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

judge: tools
	scripts/judge $(program) $(workbench)

bench: tools
	scripts/bench $(program) $(workbench)

fuzz:
	scripts/fuzz

goldens: setup
	UPDATE_GOLDENS=1 $(SWIFT) test --filter 'Golden|Manual' || true
	git diff --stat -- Tests/Goldens docs

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(templates)/forms $(templates)/documents $(templates)/plan $(templates)/calendar $(share)/man/man1 \
	  $(share)/bash-completion/completions $(share)/zsh/site-functions $(share)/fish/vendor_completions.d
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/dutoan
	install -m 644 Templates/forms/*.yaml $(templates)/forms/
	install -m 644 Templates/documents/*.mustache $(templates)/documents/
	install -m 644 Templates/plan/* $(templates)/plan/
	install -m 644 Templates/calendar/* $(templates)/calendar/
	install -m 644 docs/dutoan.1 $(share)/man/man1/dutoan.1
	$(program) --generate-completion-script bash > $(share)/bash-completion/completions/dutoan
	$(program) --generate-completion-script zsh > $(share)/zsh/site-functions/_dutoan
	$(program) --generate-completion-script fish > $(share)/fish/vendor_completions.d/dutoan.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/dutoan $(share)/dutoan $(share)/man/man1/dutoan.1 \
	  $(share)/bash-completion/completions/dutoan $(share)/zsh/site-functions/_dutoan \
	  $(share)/fish/vendor_completions.d/dutoan.fish

clean:
	rm -rf .build reports
