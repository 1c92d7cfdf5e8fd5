# Values of tests/analyse/weighted.test.ts. R 4.2.2, survey 4.1-1.
suppressMessages(library(survey)); options(digits = 15)
d <- data.frame(y = c(1, 3, 5, 2, 4, 4, 2, 5, 3, 1, 5, 4), w = c(1, 2, 1.5, 0.5, 1, 3, 2, 1, 1, 0.5, 2, 1.5),
                g = rep(1:0, 6), s = rep(1:2, each = 6), c = rep(0:5, each = 2))
x <- svydesign(~c, strata = ~s, weights = ~w, data = d)
m <- svymean(~y, x, deff = "replace"); i <- confint(m, df = degf(x))
cat("mean:", coef(m), ", se:", SE(m), ", low:", i[1], ", high:", i[2], ", deff:", deff(m), "\n")
a <- svymean(~y, subset(x, g == 1)); cat("domain:", coef(a), ", domainSe:", SE(a), "\n")
t <- svyttest(y ~ g, x); s <- summary(svyglm(y ~ g, x))$coefficients["g", ]
cat("difference:", t$estimate, ", differenceSe:", s[2], ", p:", t$p.value, "\n")
