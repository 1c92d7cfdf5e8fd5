# Values of tests/analyse/inference.test.ts. R 4.2.2; base R, and sandwich 3.0-2 for HC3.
options(digits = 15)
a <- rep(1:5, c(2, 5, 9, 14, 6)); b <- rep(1:5, c(8, 12, 15, 9, 4))
n <- length(a) + length(b)
sp <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (n - 2))
g <- (mean(a) - mean(b)) / sp * (1 - 3 / (4 * n - 9))
half <- qnorm(0.975) * sqrt(1 / length(a) + 1 / length(b) + g^2 / (2 * n))
cat("hedges", g, g - half, g + half, "\n")
w <- t.test(a, b)
cat("detectable", (qt(0.975, w$parameter) + qt(0.8, w$parameter)) * w$stderr, "\n")
x <- chisq.test(c(40, 25, 15), p = c(45, 35, 20), rescale.p = TRUE)
cat("representativity", x$statistic, x$parameter, x$p.value, min(x$expected), sqrt(x$statistic / 80), "\n")
# Two scores: the ordered model is binary logistic regression.
y <- c(rep(1:0, c(12, 20)), rep(1:0, c(9, 31))); d <- rep(1:0, c(32, 40))
m <- summary(glm(y ~ d, family = binomial, control = glm.control(epsilon = 1e-14)))$coefficients
cat("logit", m["d", c(1, 2, 4)], "\n")
# VIF of the first regressor.
d <- rep(1:0, 6); c1 <- c(1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1); c2 <- c(3, 5, 4, 8, 1, 9, 2, 6, 7, 7, 3, 5)
y <- c(4, 2, 5, 3, 3, 1, 5, 2, 4, 4, 2, 3)
for (v in 1:3) { X <- cbind(d, c1, c2); r2 <- summary(lm(X[, v] ~ X[, -v]))$r.squared; cat("vif", 1 / (1 - r2), "\n") }
