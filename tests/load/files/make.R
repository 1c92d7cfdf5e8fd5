# Makes the data files of this folder, and what stands in them as R read them back: Rscript tests/load/files/make.R
# R 4.2.2, haven 2.5.1 (ReadStat), foreign 0.8.84. The answers are made up.
library(haven)
args <- commandArgs(FALSE)
folder <- dirname(sub("--file=", "", args[grep("--file=", args)]))
at <- function(name) file.path(folder, name)

long <- paste(rep("Ærø og Åbenrå, ", 40), collapse = "")
agree <- c("Helt uenig" = 1, "Uenig" = 2, "Enig" = 3, "Helt enig" = 4, "Ved ikke" = 8, "Uoplyst" = 9)
n <- 60
answers <- data.frame(id = 1:n)
answers$samtale <- labelled_spss(rep(c(1, 2, 3, 4, 8, 9, NA), length.out = n), agree,
  na_values = c(8, 9), label = "Jeg blev mødt med respekt")
answers$hjaelp_og_vejledning <- labelled_spss(rep(c(4, 3, NA, 9, 1), length.out = n), agree,
  na_range = c(8, Inf), label = "Jeg fik den hjælp, jeg har brug for")
answers$alder <- labelled_spss(c(17.5, 65, 999, seq(18, length.out = n - 3)), na_values = 999, label = "Alder i år")
answers$vaegt <- c(0.1, 1 / 3, 1e-7, 123456789.125, -2.5, seq(0.25, length.out = n - 5, by = 0.125))
answers$koen <- labelled(rep(c("m", "k", ""), length.out = n), c("Mand" = "m", "Kvinde" = "k"), label = "Køn")
answers$kommune <- rep(c("Ærøskøbing", "Æ", "København K", ""), length.out = n)
answers$lang <- c(long, substr(long, 1, 255), substr(long, 1, 256), substr(long, 1, 300), rep("", n - 4))
answers$besvaret <- as.Date("2026-03-01") + 0:(n - 1)
answers$begyndt <- as.POSIXct("2026-03-01 08:30:15", tz = "UTC") + 3600 * 0:(n - 1)
attr(answers$besvaret, "label") <- "Dato"

write_sav(answers, at("svar-none.sav"), compress = "none")
write_sav(answers, at("svar-byte.sav"), compress = "byte")
write_sav(answers, at("svar-zlib.zsav"), compress = "zsav")

# Stata has no ranges: its missing values are .a to .z, and they may have labels.
stata <- data.frame(id = 1:n)
stata$samtale <- labelled(rep(c(1, 2, 3, 4, tagged_na("a"), tagged_na("b"), NA), length.out = n),
  c("Helt uenig" = 1, "Uenig" = 2, "Enig" = 3, "Helt enig" = 4, "Ved ikke" = tagged_na("a"), "Uoplyst" = tagged_na("b")),
  label = "Jeg blev mødt med respekt")
stata$vaegt <- as.numeric(answers$vaegt)
stata$heltal <- as.integer(c(-5, 0, 100, 32740, 2147483620, NA, 1:(n - 6)))
stata$kommune <- answers$kommune
stata$lang <- paste0(answers$lang, ifelse(answers$lang == "", "", strrep("x", 2000)))
stata$besvaret <- answers$besvaret
stata$begyndt <- answers$begyndt
write_dta(stata, at("svar-117.dta"), version = 13)
write_dta(stata, at("svar-118.dta"), version = 14)
write_dta(stata, at("svar-119.dta"), version = 15)

# What a reader gives: text by text, as R shows it.
number <- function(x) ifelse(is.na(x), "", vapply(x, function(one) sub("^(-?[0-9.]*[0-9])$", "\\1",
  format(one, digits = 17, scientific = FALSE, trim = TRUE)), ""))
text <- function(x) {
  if (inherits(x, "Date")) return(format(x, "%Y-%m-%d"))
  if (inherits(x, "POSIXct")) return(format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC"))
  if (is.character(unclass(x))) return(ifelse(is.na(x), "", as.character(unclass(x))))
  tag <- na_tag(as.double(unclass(x)))
  ifelse(is.na(tag), number(as.double(unclass(x))), paste0(".", tag))
}
write_texts <- function(read, name) {
  all <- as.data.frame(lapply(read, text), check.names = FALSE)
  write.table(all, at(name), sep = "\t", quote = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
}
write_texts(read_sav(at("svar-byte.sav"), user_na = TRUE), "svar-sav.tsv")
write_texts(read_dta(at("svar-118.dta")), "svar-dta.tsv")
