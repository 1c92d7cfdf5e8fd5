# Recomputes the tests of a ledger from the respondents' answers, in base R, and compares every number.
#
#   Rscript results.R [folder of the study]
#
# Below this part stand the study (waves, scopes, items) and its tests as the ledger has them. Nothing else is read than the
# data files of the study; nothing is written but to the screen.

options(warn = 1)
compared <- 0
differing <- 0

agree <- function(id, name, ours, r, slack = 1e-9) {
  if (is.null(ours) || is.na(ours)) return(invisible())
  compared <<- compared + 1
  near <- length(r) == 1 && !is.na(r) && abs(ours - r) <= slack * max(abs(r), 1e-3)
  if (near) return(invisible())
  differing <<- differing + 1
  cat(id, name, "ledger:", format(ours, digits = 15), "R:", format(r, digits = 15), "\n")
}

# The files are UTF-8, whatever R is set to.
readWave <- function(folder, file) {
  if (!grepl("[.](csv|txt|tsv)$", file, ignore.case = TRUE)) stop(file, " is not a CSV file: this script reads no other.")
  path <- file.path(folder, file)
  first <- readLines(path, n = 1, warn = FALSE)
  counts <- sapply(c(",", ";", "\t"), function(one)
    lengths(regmatches(first, gregexpr(one, first, fixed = TRUE, useBytes = TRUE))))
  data <- read.csv(path, sep = names(which.max(counts)), colClasses = "character", na.strings = NULL,
                   check.names = FALSE, strip.white = TRUE, encoding = "UTF-8")
  names(data) <- sub("^\xef\xbb\xbf", "", names(data), useBytes = TRUE)
  Encoding(names(data)) <- "UTF-8"
  data
}

number <- function(text) suppressWarnings(as.numeric(sub(",", ".", text, fixed = TRUE)))

scoreOf <- function(item, data) {
  if (item$type == "scale") return(unname(item$scores[match(data[[item$column]], names(item$scores))]))
  if (item$type == "numeric") {
    values <- data[[item$column]]
    values[values %in% item$missing] <- ""
    return(number(values))
  }
  parts <- sapply(item$items, function(one) scoreOf(items[[one]], data))
  answered <- rowSums(!is.na(parts))
  ifelse(answered >= item$minimum, rowSums(parts, na.rm = TRUE) / answered, NA)
}

# One column an answer, TRUE where it was given; NA where nothing was answered.
givenOf <- function(item, data) {
  if (item$type == "nominal") {
    code <- data[[item$column]]
    given <- sapply(item$codes, function(one) code == one)
    given[!(code %in% item$codes), ] <- NA
    return(given)
  }
  if (!is.null(item$chosenIn)) {
    cells <- matrix(sapply(item$chosenIn, function(one) data[[one]]), nrow(data))
    cells[is.na(cells)] <- ""
    given <- matrix(sapply(item$codes, function(one) apply(cells == one, 1, any)), nrow(data))
    lost <- rep(FALSE, nrow(data))
    seen <- apply(matrix(cells %in% c("", item$codes), nrow(data)), 1, any)
  } else if (is.null(item$columns)) {
    parts <- lapply(strsplit(data[[item$column]], item$separator, fixed = TRUE), trimws)
    lost <- sapply(parts, function(one) any(one %in% item$missing))
    given <- t(sapply(parts, function(one) item$codes %in% one))
    seen <- rep(TRUE, nrow(data))
  } else {
    cells <- sapply(item$columns, function(one) data[[one]])
    given <- matrix(cells %in% item$ticked, nrow(data))
    lost <- rep(FALSE, nrow(data))
    seen <- apply(matrix(cells %in% item$unticked, nrow(data)), 1, any)
  }
  ok <- !lost & (apply(given, 1, any) | (item$blank == "answered" & seen))
  given[!ok, ] <- NA
  given[, !(item$codes %in% item$dontKnow), drop = FALSE]
}

inScope <- function(data, scope) {
  if (scope == "alle") return(rep(TRUE, nrow(data)))
  parts <- strsplit(scope, ".", fixed = TRUE)[[1]]
  own <- data$.group == parts[1]
  if (length(parts) == 2) own & data$.subgroup == parts[2] else own
}

inRest <- function(data, scope) {
  parts <- strsplit(scope, ".", fixed = TRUE)[[1]]
  if (length(parts) == 1) return(data$.group != "" & data$.group != parts[1])
  data$.group == parts[1] & data$.subgroup != "" & data$.subgroup != parts[2]
}

# The two sides of a test, each a data frame, and the column whose copy no control may be.
sidesOf <- function(test) {
  data <- waves[[test$wave]]
  if (test$kind == "change")
    return(list(data[inScope(data, test$scope), ], waves[[test$since]][inScope(waves[[test$since]], test$scope), ], ""))
  own <- inScope(data, test$scope)
  if (test$kind == "comparison") return(list(data[own, ], data[inScope(data, test$against), ], columns[["group"]]))
  if (test$kind == "background") {
    of <- variables[[test$variable]]
    code <- data[[of$column]]
    return(list(data[own & code == of$codes[1], ], data[own & code == of$codes[2], ], ""))
  }
  level <- if (grepl(".", test$scope, fixed = TRUE)) "subgroup" else "group"
  list(data[own, ], data[inRest(data, test$scope), ], columns[[level]])
}

controlOf <- function(variable, data) {
  if (variable$type == "numeric") return(number(data[[variable$column]]))
  code <- data[[variable$column]]
  ifelse(code == variable$codes[1], 1, ifelse(code == variable$codes[2], 0, NA))
}

compareT <- function(test) {
  sides <- sidesOf(test)
  item <- items[[test$item]]
  a <- scoreOf(item, sides[[1]]); b <- scoreOf(item, sides[[2]])
  x <- a[!is.na(a)]; y <- b[!is.na(b)]
  welch <- t.test(x, y, var.equal = variances == "pooled")
  agree(test$id, "difference", test$difference, mean(x) - mean(y))
  agree(test$id, "t", test$t, unname(welch$statistic))
  agree(test$id, "df", test$df, unname(welch$parameter))
  agree(test$id, "p", test$p, welch$p.value)
  agree(test$id, "low", test$low, welch$conf.int[1])
  agree(test$id, "high", test$high, welch$conf.int[2])
  n <- length(x) + length(y)
  d <- (mean(x) - mean(y)) / sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / (n - 2))
  agree(test$id, "effect", test$effect, d)
  agree(test$id, "hedges", test$hedges, d * (1 - 3 / (4 * n - 9)))
  if (!is.na(test$ranks_p)) {
    ranks <- wilcox.test(x, y, exact = FALSE)
    agree(test$id, "mann-whitney", test$ranks_w, unname(ranks$statistic))
    agree(test$id, "mann-whitney p", test$ranks_p, ranks$p.value)
  }
  if (is.na(test$adjusted_p)) return(welch$p.value)
  both <- rbind(sides[[1]], sides[[2]])
  used <- Filter(function(one) variables[[one]]$column != sides[[3]], controls)
  X <- data.frame(score = c(a, b), tested = rep(1:0, c(length(a), length(b))))
  for (one in used) X[[one]] <- controlOf(variables[[one]], both)
  X <- X[complete.cases(X), ]
  fit <- lm(score ~ ., X)
  own <- summary(fit)$coefficients["tested", ]
  agree(test$id, "adjusted estimate", test$adjusted_estimate, own[[1]])
  agree(test$id, "adjusted se", test$adjusted_se, own[[2]])
  agree(test$id, "adjusted p", test$adjusted_p, own[[4]])
  agree(test$id, "R squared", test$r_squared, summary(fit)$r.squared)
  if (!is.na(test$hc3_se)) {
    M <- model.matrix(fit)[, !is.na(coef(fit))]
    inverse <- solve(crossprod(M))
    meat <- crossprod(M * (residuals(fit) / (1 - hatvalues(fit))))
    agree(test$id, "HC3 se", test$hc3_se, sqrt((inverse %*% meat %*% inverse)["tested", "tested"]))
  }
  welch$p.value
}

compareCorrelation <- function(test) {
  data <- waves[[test$wave]]
  data <- data[inScope(data, test$scope), ]
  x <- number(data[[variables[[test$variable]]$column]])
  score <- scoreOf(items[[test$item]], data)
  found <- cor.test(x, score)
  agree(test$id, "r", test$r, unname(found$estimate))
  agree(test$id, "t", test$t, unname(found$statistic))
  agree(test$id, "p", test$p, found$p.value)
  agree(test$id, "low", test$low, found$conf.int[1])
  agree(test$id, "high", test$high, found$conf.int[2])
  found$p.value
}

compareChi <- function(test) {
  sides <- sidesOf(test)
  item <- items[[test$item]]
  counts <- sapply(sides[1:2], function(side) colSums(givenOf(item, side), na.rm = TRUE))
  n <- sapply(sides[1:2], function(side) sum(!is.na(givenOf(item, side)[, 1])))
  if (test$answer != "") {
    row <- match(test$answer, setdiff(item$codes, item$dontKnow))
    counts <- rbind(counts[row, ], n - counts[row, ])
    agree(test$id, "difference", test$difference, counts[1, 1] / n[1] - counts[1, 2] / n[2])
  }
  found <- suppressWarnings(chisq.test(counts[rowSums(counts) > 0, ], correct = FALSE))
  agree(test$id, "chi-square", test$chi_square, unname(found$statistic))
  agree(test$id, "df", test$df, unname(found$parameter))
  agree(test$id, "p", test$p, found$p.value)
  found$p.value
}

compareAll <- function() {
  ps <- rep(NA, nrow(tests))
  for (row in seq_len(nrow(tests))) {
    test <- as.list(tests[row, ])
    compare <- switch(test$test, "t-test" = compareT, correlation = compareCorrelation, compareChi)
    ps[row] <- tryCatch(compare(test), error = function(cause) {
      compared <<- compared + 1
      differing <<- differing + 1
      cat(test$id, "cannot be computed:", conditionMessage(cause), "\n")
      NA
    })
  }
  for (family in setdiff(unique(tests$family), "")) {
    own <- which(tests$family == family)
    holm <- p.adjust(ps[own], "holm"); bh <- p.adjust(ps[own], "BH")
    for (place in seq_along(own)) {
      agree(tests$id[own[place]], "Holm", tests$family_holm[own[place]], holm[place])
      agree(tests$id[own[place]], "Benjamini-Hochberg", tests$family_bh[own[place]], bh[place])
    }
  }
  cat(nrow(tests), "tests,", compared, "numbers compared,", differing, "differ\n")
  if (differing > 0) quit(status = 1)
}

folder <- c(commandArgs(TRUE), ".")[1]
