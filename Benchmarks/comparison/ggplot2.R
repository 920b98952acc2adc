# Draws tables of the shipped report with ggplot2 as it comes: ggplot2.R TABLES TARGET. Each picture is as large as ours.
suppressPackageStartupMessages(library(ggplot2))
folders <- commandArgs(trailingOnly = TRUE)
read <- function(name) read.csv(file.path(folders[1], paste0(name, ".csv")), check.names = FALSE)
save <- function(name, plot, width, height) {
  ggsave(file.path(folders[2], paste0(name, "-ggplot2.svg")), plot, width = width, height = height, units = "mm")
}

sentences <- read("convictions-by-year")
save("convictions-by-year",
     ggplot(sentences, aes(`year(period)`, `sum(value)`, fill = topic)) + geom_col(), 183, 80)

series <- read("two-series-of-death-sentences")
save("two-series-of-death-sentences",
     ggplot(series, aes(`year(period)`, `sum(value)`, colour = source.short)) + geom_line() + geom_point(), 183, 80)

executions <- read("executions-by-source")
save("executions-by-source",
     ggplot(executions, aes(value, source.short, colour = topic)) + geom_point(), 183, 70)
