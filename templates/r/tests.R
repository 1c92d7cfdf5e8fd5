# Recomputes the tests of a ledger from the respondents' answers, in base R, and compares every number. Files that are not CSV are
# read by the packages haven, readxl and arrow, weighted numbers are recomputed by the package survey.
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

# Every format is read as text, as the program reads it: a number by the fewest digits that give it back, nothing as "".
readWave <- function(folder, file, how = list()) {
  path <- file.path(folder, file)
  data <- switch(tolower(sub(".*[.]", "", file)),
    csv = , txt = , tsv = readCsv(path, how),
    xlsx = inText(package("readxl", "read_excel")(path, sheet = how$sheet, range = how$range, col_types = "text", .name_repair = "minimal")),
    sav = , zsav = inText(package("haven", "read_sav")(path)),
    dta = inText(package("haven", "read_dta")(path)),
    parquet = inText(package("arrow", "read_parquet")(path)),
    stop(file, ": this script does not read such a file."))
  # Waves may share a file.
  if (!is.null(how$rows)) data <- data[trimws(data[[how$rows[1]]]) == how$rows[2], , drop = FALSE]
  for (name in names(data)) data[[name]][data[[name]] %in% how$missing] <- ""
  data
}

package <- function(name, what) {
  if (!requireNamespace(name, quietly = TRUE)) stop("the data need R's package ", name, ": install.packages(\"", name, "\")")
  getExportedValue(name, what)
}

# What is declared missing has become NA when it was read.
inText <- function(table) {
  data <- lapply(as.data.frame(table), function(column) {
    text <- if (is.numeric(column)) shortest(as.vector(unclass(column))) else trimws(as.character(column))
    if (is.logical(column)) text <- tolower(text)
    ifelse(is.na(text), "", text)
  })
  structure(data, names = names(table), row.names = seq_len(nrow(table)), class = "data.frame")
}

shortest <- function(values) {
  one <- vapply(values, function(value) format(value, digits = 15, trim = TRUE, scientific = FALSE), "")
  ifelse(is.na(values), NA, one)
}

# UTF-8, unless the study says otherwise or the bytes cannot be.
readCsv <- function(path, how) {
  lines <- readLines(path, warn = FALSE)
  encoding <- if (!is.null(how$encoding)) how$encoding else if (all(validUTF8(lines))) "utf-8" else "windows-1252"
  first <- lines[1]
  counts <- sapply(c(",", ";", "\t", "|"), function(one)
    lengths(regmatches(first, gregexpr(one, first, fixed = TRUE, useBytes = TRUE))))
  separator <- if (is.null(how$delimiter)) names(which.max(counts)) else how$delimiter
  read <- function(...) read.csv(path, sep = separator, colClasses = "character", na.strings = NULL, check.names = FALSE,
                                 strip.white = TRUE, ...)
  data <- if (encoding == "utf-8") read(encoding = "UTF-8") else read(fileEncoding = toupper(encoding))
  names(data) <- sub("^\xef\xbb\xbf", "", names(data), useBytes = TRUE)
  Encoding(names(data)) <- "UTF-8"
  data
}

number <- function(text) suppressWarnings(as.numeric(sub(",", ".", text, fixed = TRUE)))

# 999 that stands for no answer may be written as 999.0 too.
numbers <- function(texts, missing) {
  values <- number(texts)
  values[texts %in% missing | values %in% number(missing)] <- NA
  values
}

scoreOf <- function(item, data) {
  if (item$type == "scale") return(unname(item$scores[match(data[[item$column]], names(item$scores))]))
  if (item$type == "numeric") {
    return(numbers(data[[item$column]], item$missing))
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
sidesOf <- function(test, data = waves[[test$wave]]) {
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
  if (variable$type == "numeric") return(numbers(data[[variable$column]], variable$missing))
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
  # Of two waves, either may have columns that the other lacks.
  shared <- intersect(names(sides[[1]]), names(sides[[2]]))
  both <- rbind(sides[[1]][shared], sides[[2]][shared])
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
  M <- model.matrix(fit)[, !is.na(coef(fit))]
  agree(test$id, "VIF", test$vif, max(diag(solve(cor(M[, -1, drop = FALSE])))))
  if (!is.na(test$hc3_se)) {
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

# The respondents of a wave as they were drawn and weighted; NULL in a study without weights. Rows without a weight are no part.
designOf <- function(wave) {
  if (is.null(weighting)) return(NULL)
  data <- waves[[wave]]
  data$.row <- seq_len(nrow(data))
  data$.weight <- if (weighting$column == "") 1 else number(data[[weighting$column]])
  data$.stratum <- if (weighting$strata == "") 1 else data[[weighting$strata]]
  data$.cluster <- if (weighting$cluster == "") data$.row else data[[weighting$cluster]]
  data <- data[!is.na(data$.weight) & data$.weight > 0, ]
  margins <- lapply(weighting$margins, function(margin) cellsOf(margin, data, wave))
  for (index in seq_along(margins)) data[[paste0(".margin", index)]] <- margins[[index]]$cells
  design <- survey::svydesign(~.cluster, strata = ~.stratum, weights = ~.weight, data = data, nest = TRUE)
  formulas <- lapply(seq_along(margins), function(index) reformulate(paste0(".margin", index)))
  targets <- lapply(seq_along(margins), function(index) {
    shares <- margins[[index]]$shares
    structure(data.frame(names(shares), shares * nrow(data)), names = c(paste0(".margin", index), "Freq"))
  })
  if (length(margins) == 1) design <- survey::postStratify(design, formulas[[1]], targets[[1]])
  if (length(margins) > 1) design <- survey::rake(design, formulas, targets, list(epsilon = 1e-13, maxit = 2000))
  trim <- weighting$trim
  if (is.null(trim)) return(design)
  unit <- (if (trim$of == "mean") mean else median)(weights(design))
  survey::trimWeights(design, lower = trim$low * unit, upper = trim$high * unit, strict = TRUE)
}

# Of each row its cell of a margin, and how much of the population each cell is. Who is in none keeps the share he has.
cellsOf <- function(margin, data, wave) {
  known <- population[population$wave == wave & population$variable == margin$variable, ]
  category <- switch(margin$variable, group = data$.group, subgroup = data$.subgroup, {
    values <- data[[margin$column]]
    if (is.null(margin$classes)) unname(margin$categories[values])
    else { x <- number(values); found <- rep(NA, length(x))
      for (id in names(margin$classes)) { ends <- margin$classes[[id]]; found[x >= ends[1] & x < ends[2] + 1] <- id }
      found }
  })
  joined <- function(ids) { for (set in margin$collapse) ids[ids %in% set] <- paste(set, collapse = "+"); ids }
  scope <- if (margin$inGroups) data$.group else rep("alle", nrow(data))
  cells <- ifelse(category %in% known$category, paste(scope, joined(category)), "unknown")
  groups <- population[population$wave == wave & population$variable == "group", ]
  shares <- c()
  for (one in if (margin$inGroups) unique(groups$category) else "alle") {
    own <- known[known$scope == one, ]
    part <- if (margin$inGroups) groups$value[groups$category == one] / sum(groups$value) else 1
    shares <- c(shares, tapply(own$value, paste(one, joined(own$category)), sum) / sum(own$value) * part)
  }
  lost <- sum(data$.weight[cells == "unknown"]) / sum(data$.weight)
  list(cells = cells, shares = c(shares[shares > 0] * (1 - lost), if (lost > 0) c(unknown = lost)))
}

# A domain of a fitted design keeps all rows, those outside with a weight of 0, so that they must have some value: one that is in
# the domain, since a value of their own would be a category of theirs in a table.
within <- function(design, values) {
  keep <- Reduce(`&`, lapply(values, function(one) !is.na(one)))
  for (name in names(values)) design$variables[[name]] <- ifelse(keep, values[[name]], values[[name]][which(keep)[1]])
  subset(design, keep)
}

# 1 for those on the first side of a test, 0 for those on the second, NA for all others.
sideOf <- function(test, data) {
  ends <- sidesOf(test, data)
  ifelse(data$.row %in% ends[[1]]$.row, 1, ifelse(data$.row %in% ends[[2]]$.row, 0, NA))
}

weightedScore <- function(test, data) {
  item <- items[[test$item]]
  if (test$test != "answer") return(scoreOf(item, data))
  as.numeric(givenOf(item, data)[, match(test$answer, setdiff(item$codes, item$dontKnow))])
}

# Gives the p of the weighted test. Changes with controls are not recomputed: they are of two designs.
compareWeighted <- function(test) {
  if (is.null(weighting) || is.na(test$weighted_p)) return(NA)
  if (test$kind == "change") return(compareWeightedChange(test))
  design <- designs[[test$wave]]
  data <- design$variables
  y <- if (test$test == "chi-square") nominalOf(items[[test$item]], data) else weightedScore(test, data)
  x <- if (test$test == "correlation") number(data[[variables[[test$variable]]$column]]) else sideOf(test, data)
  if (test$test == "correlation") x[!inScope(data, test$scope)] <- NA
  own <- within(design, list(.y = y, .x = x))
  if (test$test == "chi-square") return(compareWeightedTable(test, own))
  fit <- coef(summary(survey::svyglm(.y ~ .x, own)))[".x", ]
  p <- fit[[4]]
  if (test$test == "correlation") {
    v <- as.matrix(survey::svyvar(~.x + .y, own))
    agree(test$id, "weighted r", test$weighted_value, v[1, 2] / sqrt(v[1, 1] * v[2, 2]))
  } else {
    agree(test$id, "weighted difference", test$weighted_value, fit[[1]])
    agree(test$id, "weighted se", test$weighted_se, fit[[2]])
  }
  if (test$test == "answer") return(compareWeightedTable(test, own))
  agree(test$id, "weighted p", test$weighted_p, p)
  if (!is.na(test$weighted_adjusted_p)) compareWeightedControls(test, design, y, x)
  p
}

compareWeightedTable <- function(test, own) {
  found <- survey::svychisq(~.x + .y, own)
  ndf <- found$parameter[[1]]
  p <- pf(found$statistic[[1]], ndf, ndf * survey::degf(own), lower.tail = FALSE)
  if (test$test == "chi-square") agree(test$id, "weighted chi-square", test$weighted_value, found$statistic[[1]] * test$df)
  agree(test$id, "weighted p", test$weighted_p, p)
  p
}

compareWeightedControls <- function(test, design, y, x) {
  data <- design$variables
  used <- Filter(function(one) variables[[one]]$column != sidesOf(test, data)[[3]], controls)
  values <- lapply(used, function(one) controlOf(variables[[one]], data))
  own <- within(design, c(list(.y = y, .x = x), structure(values, names = used)))
  varied <- Filter(function(one) length(unique(own$variables[[one]][weights(own) > 0])) > 1, used)
  fit <- coef(summary(survey::svyglm(reformulate(c(".x", paste0("`", varied, "`")), ".y"), own)))[".x", ]
  agree(test$id, "weighted adjusted estimate", test$weighted_adjusted_estimate, fit[[1]])
  agree(test$id, "weighted adjusted p", test$weighted_adjusted_p, fit[[4]])
}

# The rounds were drawn and weighted each by itself: their variances add up.
compareWeightedChange <- function(test) {
  if (test$test != "t-test") return(NA)
  parts <- lapply(c(test$wave, test$since), function(wave) {
    design <- designs[[wave]]
    y <- weightedScore(test, design$variables)
    own <- within(design, list(.y = ifelse(inScope(design$variables, test$scope), y, NA)))
    mean <- survey::svymean(~.y, own)
    c(coef(mean), survey::SE(mean), survey::degf(own))
  })
  difference <- parts[[1]][[1]] - parts[[2]][[1]]
  se <- sqrt(parts[[1]][[2]]^2 + parts[[2]][[2]]^2)
  p <- 2 * pt(-abs(difference / se), parts[[1]][[3]] + parts[[2]][[3]] - 1)
  agree(test$id, "weighted difference", test$weighted_value, difference)
  agree(test$id, "weighted se", test$weighted_se, se)
  agree(test$id, "weighted p", test$weighted_p, p)
  p
}

# 1, 2, 3 … for the answers of an item of one answer.
nominalOf <- function(item, data) {
  place <- match(data[[item$column]], item$codes)
  ifelse(is.na(place), NA, place)
}

compareAll <- function() {
  isWeighted <- !is.null(weighting) && requireNamespace("survey", quietly = TRUE)
  if (!is.null(weighting) && !isWeighted) cat("Weighted numbers are not compared: install.packages(\"survey\")\n")
  if (isWeighted) designs <<- sapply(names(waves), designOf, simplify = FALSE)
  ps <- rep(NA, nrow(tests))
  for (row in seq_len(nrow(tests))) {
    test <- as.list(tests[row, ])
    compare <- switch(test$test, "t-test" = compareT, correlation = compareCorrelation, compareChi)
    both <- function(test) {
      plain <- compare(test)
      # svyglm warns of every row outside a domain.
      weighted <- if (isWeighted) suppressWarnings(compareWeighted(test)) else NA
      if (decides == "weighted") weighted else plain
    }
    ps[row] <- tryCatch(both(test), error = function(cause) {
      compared <<- compared + 1
      differing <<- differing + 1
      cat(test$id, "cannot be computed:", conditionMessage(cause), "\n")
      NA
    })
  }
  for (family in setdiff(unique(tests$family), "")) {
    own <- which(tests$family == family)
    if (any(is.na(ps[own]))) next
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
