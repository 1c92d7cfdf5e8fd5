# Expected values for tests/analyse, from base R alone. Run in this folder: Rscript reference.R > reference.csv
# Every case carries its own input, so that the CSV is all that the tests read.
emit <- function(kind, case, name, value)
  cat(paste(kind, case, name, format(unname(value), digits = 17, scientific = TRUE), sep = ","), "\n", sep = "")

cat("kind,case,name,value\n")

# Answers 1..5 by type of dwelling, about as many as the Copenhagen housing survey has.
counts <- list(
  tower     = c(31, 68, 101, 120, 80),
  apartment = c(141, 130, 192, 181, 121),
  atrium    = c(24, 40, 75, 61, 39),
  terrace   = c(90, 61, 66, 41, 19),
  few       = c(0, 1, 0, 2, 0),
  far       = c(0, 0, 0, 4, 896),
  low       = c(700, 6, 0, 0, 1)
)
samples <- lapply(counts, function(n) rep(1:5, n))
for (case in names(counts)) for (score in 1:5) emit("counts", case, score, counts[[case]][score])

for (case in names(samples)) {
  x <- samples[[case]]
  interval <- t.test(x)$conf.int
  emit("mean", case, "value", mean(x))
  emit("mean", case, "sd", sd(x))
  emit("mean", case, "low", interval[1])
  emit("mean", case, "high", interval[2])
  emit("median", case, "value", quantile(x, 0.5, type = 7))
}

pairs <- combn(names(samples), 2)
for (i in seq_len(ncol(pairs))) {
  a <- samples[[pairs[1, i]]]
  b <- samples[[pairs[2, i]]]
  case <- paste(pairs[, i], collapse = "~")
  for (kind in c("welch", "pooled")) {
    test <- t.test(a, b, var.equal = kind == "pooled")
    emit(kind, case, "t", test$statistic)
    emit(kind, case, "df", test$parameter)
    # 2 * pt(-|t|): t.test itself gives the same p, by the same call.
    emit(kind, case, "p", test$p.value)
    emit(kind, case, "low", test$conf.int[1])
    emit(kind, case, "high", test$conf.int[2])
  }
  sd.pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
  emit("effect", case, "d", (mean(a) - mean(b)) / sd.pooled)
}

for (base in list(c(0, 1), c(1, 1), c(0, 7), c(7, 7), c(1, 3), c(5, 12), c(99, 400), c(567, 1681), c(1, 1681), c(399999, 1000000))) {
  interval <- suppressWarnings(prop.test(base[1], base[2], correct = FALSE))$conf.int
  emit("wilson", paste(base[1], format(base[2], scientific = FALSE), sep = "/"), "low", interval[1])
  emit("wilson", paste(base[1], format(base[2], scientific = FALSE), sep = "/"), "high", interval[2])
}

for (df in c(1, 1.5, 2.3, 5, 29.4, 367.2, 1679, 11683, 1e6)) {
  emit("quantile", format(df, scientific = FALSE), "0.975", qt(0.975, df))
  for (t in c(0, 1e-5, 0.1, 1, 1.96, 2.5, 4, 6, 8, 9.5, 12, 20, 40))
    emit("tail", format(df, scientific = FALSE), t, 2 * pt(-t, df))
}

numbers <- list(
  odd    = c(23, 41, 19, 67, 35, 30, 61),
  even   = c(23, 41, 19, 67, 35, 30),
  halves = c(30.5, 18.25, 44.75, 30.5),
  one    = 52
)
for (case in names(numbers)) {
  for (i in seq_along(numbers[[case]])) emit("numbers", case, i, numbers[[case]][i])
  emit("number-median", case, "value", quantile(numbers[[case]], 0.5, type = 7))
}
