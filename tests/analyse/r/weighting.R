# weighting.csv: what survey 4.1-1 (R 4.2.2) has of weighting-data.csv. Rscript weighting.R > weighting.csv
suppressMessages(library(survey)); options(digits = 15, warn = -1)
d <- read.csv("weighting-data.csv", colClasses = c(g = "character", sex = "character"), na.strings = "")
d$age3 <- cut(d$age, c(0, 30, 50, 200), labels = c("18..30", "31..50", "51.."))
d$z <- factor(d$z); d$gsex <- paste(d$g, d$sex)
say <- function(case, name, values) cat(paste(c(case, name, format(values, digits = 15, trim = TRUE)), collapse = ","), "\n", sep = "")

people <- 9000
sexes <- data.frame(sex = c("f", "m"), Freq = people * c(0.52, 0.48))
ages <- data.frame(age3 = levels(d$age3), Freq = people * c(0.3, 0.45, 0.25))
groups <- data.frame(g = c("a", "b"), Freq = people * c(0.6, 0.4))
both <- data.frame(gsex = c("a f", "a m", "b f", "b m"), Freq = people * c(0.6 * 0.55, 0.6 * 0.45, 0.4 * 0.5, 0.4 * 0.5))
tight <- list(epsilon = 1e-13, maxit = 1000)

of <- function(wave, which) {
  x <- d[d$wave == wave, ]
  plain <- svydesign(~c, strata = ~s, weights = ~w, data = x, nest = TRUE)
  alone <- svydesign(~1, weights = rep(1, nrow(x)), data = x)
  raked <- function(design) rake(design, list(~g, ~sex, ~age3), list(groups, sexes, ages), tight)
  limits <- function(design) trimWeights(design, lower = 0.5 * mean(weights(design)), upper = 1.6 * mean(weights(design)), strict = TRUE)
  switch(which, plain = plain, post = postStratify(alone, ~sex, sexes), crossed = postStratify(plain, ~gsex, both),
         rake = raked(plain), trim = limits(raked(plain)),
         median = { r <- raked(plain); trimWeights(r, lower = 0.4 * median(weights(r)), upper = 2.2 * median(weights(r)), strict = TRUE) })
}

# Of a fitted design a domain keeps all rows, those outside with a weight of 0, so that they must have some value.
known <- function(x, name) {
  lost <- is.na(x$variables[[name]])
  x$variables[[name]][lost] <- x$variables[[name]][!lost][1]
  subset(x, !lost)
}

moments <- function(x) { y <- x$variables$y; v <- as.numeric(svyvar(~y, x)); m <- as.numeric(svymean(~y, x)); w <- weights(x); w <- w[w > 0]
  c(n = sum(w)^2 / sum(w^2), mean = m, variance = v) }

degrees <- function(x) degf(x)

differences <- function(case, name, x) {
  fit <- svyglm(y ~ t, x); k <- coef(summary(fit))["t", ]; df <- degrees(x) - 1
  say(case, paste0(name, ":test"), c(k[1:2], k[3], df, 2 * pt(-abs(k[3]), df), k[1] + c(-1, 1) * qt(.975, df) * k[2]))
  both <- svyglm(y ~ t + female, x); k <- coef(summary(both)); df <- degrees(x) - 2
  w <- weights(x); of <- x$variables[w > 0, ]; of$.w <- w[w > 0]; plain <- lm(y ~ t + female, of, weights = .w)
  say(case, paste0(name, ":adjusted"), c(k["t", 1:3], df, 2 * pt(-abs(k["t", 3]), df), summary(plain)$r.squared, k["(Intercept)", 1:2], k["female", 1:2]))
  a <- moments(subset(x, t == 1)); b <- moments(subset(x, t == 0))
  n <- a["n"] + b["n"]; sd <- sqrt(((a["n"] - 1) * a["variance"] + (b["n"] - 1) * b["variance"]) / (n - 2))
  effect <- (a["mean"] - b["mean"]) / sd; g <- effect * (1 - 3 / (4 * n - 9)); m <- qnorm(.975) * sqrt(1 / a["n"] + 1 / b["n"] + g^2 / (2 * n))
  say(case, paste0(name, ":effect"), c(effect, g, g - m, g + m))
}

tables <- function(case, name, x) {
  x <- known(x, "z"); df <- degrees(x)
  f <- svychisq(~t + z, x); ndf <- unname(f$parameter[1])
  # survey prints the chi-square before it is divided by the mean design effect; F is divided by their sum.
  p <- pf(f$statistic, ndf, ndf * df, lower.tail = FALSE)
  say(case, paste0(name, ":whole"), c(2 * f$statistic, 2, p))
  say(case, paste0(name, ":f"), c(2 * f$statistic, 2, p, f$statistic, ndf, ndf * df))
  for (answer in c("p", "q", "r")) {
    x$variables$one <- as.numeric(x$variables$z == answer)
    fit <- coef(summary(svyglm(one ~ t, x)))["t", ]
    chi <- svychisq(~t + one, x)
    say(case, paste0(name, ":", answer), c(fit[1:2], fit[1] + c(-1, 1) * qt(.975, df - 1) * fit[2], chi$statistic,
                                          pf(chi$statistic, 1, df, lower.tail = FALSE)))
  }
}

for (case in c("plain", "post", "crossed", "rake", "trim", "median")) {
  x <- of(2020, case)
  w <- weights(x) / mean(weights(x)); say(case, "weights", w); say(case, "kish", sum(w)^2 / sum(w^2))
  ok <- known(x, "y")
  for (scope in c("alle", "a", "b")) {
    own <- if (scope == "alle") ok else subset(ok, g == scope)
    m <- svymean(~y, own, deff = "replace"); q <- qt(.975, degrees(own))
    say(case, paste0("mean:", scope), c(coef(m), SE(m), coef(m) - q * SE(m), coef(m) + q * SE(m), deff(m), sqrt(as.numeric(svyvar(~y, own)))))
    say(case, paste0("median:", scope), as.numeric(svyquantile(~y, own, .5, qrule = "hf2", ci = FALSE)[[1]]))
    for (answer in 1:5) {
      own$variables$one <- as.numeric(own$variables$y == answer); m <- svymean(~one, own)
      say(case, paste0("valid:", scope, ":", answer), c(coef(m), SE(m), coef(m) - q * SE(m), coef(m) + q * SE(m)))
    }
    hours <- known(if (scope == "alle") x else subset(x, g == scope), "h")
    say(case, paste0("hours:", scope), c(svymean(~h, hours), SE(svymean(~h, hours)), sapply(c(.25, .5, .75), function(p) svyquantile(~h, hours, p, qrule = "hf2", ci = FALSE)[[1]][1])))
    hours$variables$one <- as.numeric(hours$variables$h >= 5 & hours$variables$h <= 9)
    say(case, paste0("class:", scope), c(svymean(~one, hours), SE(svymean(~one, hours))))
    corr <- own; v <- svyvar(~age + y, corr); fit <- coef(summary(svyglm(y ~ age, corr)))["age", ]
    V <- vcov(v); k <- coef(v); sdx <- sqrt(k[1]); sdy <- sqrt(k[4]); r <- k[2] / (sdx * sdy)
    gradient <- c(-r / (2 * k[1]), 1 / (sdx * sdy), 0, -r / (2 * k[4])); se <- sqrt(as.numeric(gradient %*% V %*% gradient))
    say(case, paste0("r:", scope), c(r, se, fit[3], degrees(corr) - 1, 2 * pt(-abs(fit[3]), degrees(corr) - 1), r + c(-1, 1) * qt(.975, degrees(corr) - 1) * se))
  }
  x <- update(x, t = as.numeric(g == "a"), female = as.numeric(sex == "f"))
  differences(case, "difference", known(x, "y"))
  tables(case, "difference", x)
  x <- update(x, t = as.numeric(sex == "f"))
  fit <- coef(summary(svyglm(y ~ t, known(x, "y"))))["t", ]
  say(case, "background", fit[1:3])
}

# A change: the rounds were drawn and fitted each by itself, so that their variances add up.
for (case in c("plain", "rake", "trim")) {
  one <- known(of(2020, case), "y"); two <- known(of(2019, case), "y")
  a <- svymean(~y, one); b <- svymean(~y, two); df <- degrees(one) + degrees(two) - 1
  se <- sqrt(SE(a)^2 + SE(b)^2); t <- (coef(a) - coef(b)) / se
  say(case, "change", c(coef(a) - coef(b), se, t, df, 2 * pt(-abs(t), df)))
}

# A change of answers without order: both rounds in one design, whose strata and margins are those of a round. All weights of a
# round come to its number of respondents, but where they are those of the data.
together <- function(which) {
  x <- d; x$ws <- paste(x$wave, x$s)
  design <- svydesign(~c, strata = ~ws, weights = ~w, data = x, nest = TRUE)
  if (which == "plain") return(design)
  sizes <- table(x$wave)
  crossed <- function(name, own) { found <- expand.grid(wave = names(sizes), value = own[[1]], stringsAsFactors = FALSE)
    part <- own$Freq[match(found$value, own[[1]])] / people
    setNames(data.frame(paste(found$wave, found$value), as.numeric(sizes[found$wave]) * part), c(name, "Freq")) }
  design <- update(design, wg = paste(wave, g), wsex = paste(wave, sex), wage = paste(wave, age3))
  design <- rake(design, list(~wg, ~wsex, ~wage), list(crossed("wg", groups), crossed("wsex", sexes), crossed("wage", ages)), tight)
  if (which == "trim") for (wave in names(sizes)) { w <- weights(of(wave, "trim")); design$prob[x$wave == wave] <- mean(w) / w }
  design
}

for (case in c("plain", "rake", "trim")) tables(case, "change", update(together(case), t = as.numeric(wave == 2020)))
