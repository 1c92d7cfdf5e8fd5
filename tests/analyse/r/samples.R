# Expected values for 240 samples of the jobcentre respondents, from base R alone. Run in this folder:
# Rscript samples.R > samples.csv
# Samples are drawn by a linear congruential generator (Park and Miller, 16807 mod 2^31 - 1), whose products stay below
# 2^53, so that tests/analyse/samples.test.ts draws the same ones.
folder <- "../../../data/jobcenter-koebenhavn"
rows <- rbind(read.csv(file.path(folder, "besvarelser-2019.csv")), read.csv(file.path(folder, "besvarelser-2020.csv")))
items <- c("samtale", "behandling", "inddragelse", "spoerge", "information", "fremdrift", "bidrag")

state <- 1
draw <- function(n) {
  state <<- (state * 16807) %% 2147483647
  state %% n
}

emit <- function(sample, name, values)
  cat(paste(c(sample, name, trimws(formatC(unname(values), digits = 15, format = "g"))), collapse = ","), "\n", sep = "")

for (sample in 1:240) {
  item <- items[draw(length(items)) + 1]
  size <- 24 + draw(377)
  chosen <- rows[replicate(size, draw(nrow(rows))) + 1, ]
  # Half of the sample is the tested group, by order of drawing.
  chosen$tested <- as.numeric(seq_len(size) <= size %/% 2)
  chosen$koen <- as.numeric(chosen$koen == "kvinde")
  chosen$etnicitet <- as.numeric(chosen$etnicitet == "anden")
  chosen$score <- ifelse(chosen[[item]] == 9, NA, chosen[[item]])
  a <- chosen$score[chosen$tested == 1]
  b <- chosen$score[chosen$tested == 0]
  for (equal in c(FALSE, TRUE)) {
    test <- t.test(a, b, var.equal = equal)
    emit(sample, if (equal) "pooled" else "welch", c(test$statistic, test$parameter, test$p.value, test$conf.int))
  }
  fit <- summary(lm(score ~ tested + koen + etnicitet + ledighed, chosen))
  for (term in rownames(fit$coefficients)) emit(sample, paste0("lm:", term), fit$coefficients[term, ])
  emit(sample, "fit", c(fit$df[2], fit$r.squared))
  for (x in c("alder", "ledighed")) {
    test <- cor.test(chosen[[x]], chosen$score)
    emit(sample, paste0("cor:", x), c(test$estimate, test$statistic, test$parameter, test$p.value, test$conf.int))
    emit(sample, paste0("spread:", x), c(quantile(chosen[[x]], type = 7), mean(chosen[[x]]), sd(chosen[[x]])))
  }
}
