# Expected values for items without order, indexes and numbers, from base R alone: Rscript choices.R > choices.csv
# Every case carries its own input, so that the CSV is all that the tests read.
emit <- function(kind, case, name, value)
  cat(paste(kind, case, name, format(unname(value), digits = 17, scientific = TRUE), sep = ","), "\n", sep = "")

cat("kind,case,name,value\n")

# Counts of the answers of two groups: a, then b.
tables <- list(
  plain   = list(a = c(31, 68, 101, 20), b = c(141, 130, 92, 61)),
  alike   = list(a = c(30, 60, 90), b = c(31, 59, 91)),
  unused  = list(a = c(12, 0, 30, 18), b = c(40, 0, 21, 9)),
  far     = list(a = c(4, 896), b = c(800, 12)),
  two     = list(a = c(21, 19), b = c(33, 67)),
  wide    = list(a = c(20, 31, 15, 44, 9, 28, 17, 36), b = c(25, 22, 19, 38, 21, 30, 11, 44))
)
for (case in names(tables)) {
  a <- tables[[case]]$a
  b <- tables[[case]]$b
  for (i in seq_along(a)) {
    emit("a", case, i, a[i])
    emit("b", case, i, b[i])
  }
  given <- a + b > 0
  test <- chisq.test(rbind(a[given], b[given]), correct = FALSE)
  emit("whole", case, "chiSquare", test$statistic)
  emit("whole", case, "df", test$parameter)
  # chisq.test gives the same p, by the same call.
  emit("whole", case, "p", test$p.value)
  emit("whole", case, "expected", min(test$expected))
  emit("whole", case, "effect", sqrt(unname(test$statistic) / sum(a, b)))
  ps <- c()
  for (i in which(given)) {
    one <- suppressWarnings(prop.test(c(a[i], b[i]), c(sum(a), sum(b)), correct = FALSE))
    four <- rbind(c(a[i], sum(a) - a[i]), c(b[i], sum(b) - b[i]))
    key <- paste(case, i, sep = "/")
    emit("answer", key, "difference", a[i] / sum(a) - b[i] / sum(b))
    emit("answer", key, "low", one$conf.int[1])
    emit("answer", key, "high", one$conf.int[2])
    emit("answer", key, "chiSquare", one$statistic)
    emit("answer", key, "p", one$p.value)
    emit("answer", key, "effect", sqrt(unname(one$statistic) / sum(a, b)))
    # The square of the adjusted standardised residual in the table of all answers is the same chi-square.
    emit("residual", key, "square", test$stdres[1, which(which(given) == i)]^2)
    ps <- c(ps, one$p.value)
  }
  holm <- p.adjust(ps, "holm")
  for (k in seq_along(holm)) emit("answer", paste(case, which(given)[k], sep = "/"), "holm", holm[k])
}

# Three items of 1..5, 0: no answer. Index: the mean of at least two of the three.
set.seed(20)
common <- rnorm(60)
scores <- sapply(1:3, function(i) pmin(5, pmax(1, round(3 + common + rnorm(60, sd = 0.8)))))
scores[cbind(c(3, 9, 17, 17, 28), c(1, 2, 1, 3, 3))] <- 0
group <- rep(1:2, 30)
for (row in 1:60) for (i in 1:3) emit("scores", row, i, scores[row, i])
valid <- scores
valid[valid == 0] <- NA
index <- ifelse(rowSums(!is.na(valid)) >= 2, rowMeans(valid, na.rm = TRUE), NA)
complete <- valid[complete.cases(valid), ]
emit("index", "alle", "n", sum(!is.na(index)))
emit("index", "alle", "mean", mean(index, na.rm = TRUE))
emit("index", "alle", "sd", sd(index, na.rm = TRUE))
emit("index", "alle", "median", median(index, na.rm = TRUE))
emit("alpha", "alle", "n", nrow(complete))
emit("alpha", "alle", "value", 3 / 2 * (1 - sum(apply(complete, 2, var)) / var(rowSums(complete))))
first <- complete.cases(valid) & group == 1
emit("alpha", "1", "n", sum(first))
emit("alpha", "1", "value", 3 / 2 * (1 - sum(apply(valid[first, ], 2, var)) / var(rowSums(valid[first, ]))))
test <- t.test(index[group == 1], index[group == 2])
emit("welch", "index", "t", test$statistic)
emit("welch", "index", "df", test$parameter)
emit("welch", "index", "p", test$p.value)

# Hours a week: with decimals and far out.
hours <- c(0, 1.5, 2, 2, 3.25, 7, 12, 37, 0.5, 4, 4, 40.75, 6, 8, 9.5, 1000000.25)
half <- rep(1:2, 8)
for (i in seq_along(hours)) emit("hours", "value", i, hours[i])
emit("number", "alle", "mean", mean(hours))
emit("number", "alle", "sd", sd(hours))
emit("number", "alle", "median", median(hours))
emit("number", "alle", "q1", quantile(hours, 0.25))
emit("number", "alle", "q3", quantile(hours, 0.75))
test <- t.test(hours[half == 1], hours[half == 2])
emit("welch", "hours", "t", test$statistic)
emit("welch", "hours", "df", test$parameter)
emit("welch", "hours", "p", test$p.value)
