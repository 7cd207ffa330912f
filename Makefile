# Each target is one command for a person; what it does stands in scripts/.
.DEFAULT_GOAL := help
.PHONY: help site desk pdf handbook check test bench fuzz screenshots install deb test-package clean

help: ## この一覧を表示します / show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 19

site: ## content/ から output/ にサイトを作ります / build the site from content/ into output/
	@scripts/build.sh
	@scripts/pictures.sh
	@.build/release/sasshi build --date "$$(date +%F)"

desk: ## ブラウザーで書いたり直したりできるようにします / build what opens the site in the browser, to write and to mend it
	@scripts/desk.sh
	@printf '%s\n' ".build/release/sasshi open"

pdf: ## 冊子とお知らせのPDFも作ります / build the site with PDF files of booklets and releases
	@scripts/build.sh
	@scripts/pdf.sh

# BASE_URL=https://… says where it will stand. HANDBOOK=FOLDER, for the three targets that need it, takes one that is built.
handbook: ## 手引きをサイト、PDF、電子書籍にします (handbook/output/) / build the handbook: site, PDF files, e-books
	@scripts/desk.sh
	@scripts/handbook.sh

check: ## content/ を調べるだけで、何も書きません / judge content/, write nothing
	@scripts/build.sh
	@scripts/pictures.sh
	@.build/release/sasshi check --date "$$(date +%F)"

test: ## すべてのテスト / run every test
	@scripts/test.sh

# With SMALLEST=1, the targets that take minutes do the least that shows that they work.
smallest = $(if $(SMALLEST),--smallest)
bench: ## 速さを測ります / measure the speed
	@scripts/bench.sh $(smallest)

SECONDS ?= 60
fuzz: ## でたらめな入力で試します / feed made-up input to each parser, for SECONDS=60
	@scripts/fuzz.sh $(SECONDS)

screenshots: ## すべてのページを画像にします (screenshots/) / draw every kind of page
	@scripts/screenshots.sh $(smallest)

PREFIX ?= /usr/local
install: ## PREFIX=/usr/local にインストールします / install below PREFIX=/usr/local
	@scripts/desk.sh
	@scripts/handbook.sh
	@scripts/stage.sh "$(DESTDIR)$(PREFIX)" "$(PREFIX)"

deb: ## Debian・Ubuntu のパッケージを作ります (.build/) / make a package for Debian and Ubuntu
	@scripts/desk.sh
	@scripts/handbook.sh
	@scripts/deb.sh

# It asks for the rights of root, and fetches some hundreds of megabytes.
test-package: ## パッケージを、何も入っていない Debian 12 で試します / try the package in a bare Debian 12
	@scripts/desk.sh
	@scripts/handbook.sh
	@scripts/deb.sh
	@scripts/test-package.sh .build/sasshi_*.deb

clean: ## 作ったものを消します (output/ は残します) / remove what was built, but not output/
	rm -rf .build .tools
