# Who said most, from two exports; R and jsonlite are enough. Both files are held in memory.
#
#     npm run -s dateline -- export csv --kind statements --output statements.csv
#     npm run -s dateline -- export jsonl --output all.jsonl
#     Rscript examples/export.R statements.csv all.jsonl

paths <- commandArgs(trailingOnly = TRUE)

# R can do it from 4.5 on; before, the program sha256sum does.
sha256 <- function(bytes) {
  if (getRversion() >= "4.5") return(tools::sha256sum(bytes = bytes))
  path <- tempfile()
  writeBin(bytes, path)
  substr(system2("sha256sum", shQuote(path), stdout = TRUE), 1, 64)
}

# The last line proves the file: the rows of each table, and the SHA-256 of every byte before it.
bytes <- readBin(paths[2], "raw", file.size(paths[2]))
ends <- which(bytes == as.raw(10))
before <- bytes[seq_len(ends[length(ends) - 1])]
lines <- readLines(paths[2], encoding = "UTF-8")
proof <- jsonlite::fromJSON(lines[length(lines)])
tables <- sub('^\\{"table":"([a-z_]+)".*$', "\\1", lines[-c(1, length(lines))], useBytes = TRUE)
counted <- table(factor(tables, levels = union(names(proof$rows), tables)))
stopifnot(
  "the file is not as it was exported: SHA-256" = sha256(before) == proof$sha256,
  "the file is not as it was exported: rows" =
    identical(as.integer(counted), as.integer(unlist(proof$rows)))
)
cat(paths[2], "is whole:", proof$rows$statement, "statements by", proof$rows$entity, "entities at most\n")

# A line begins with the name of its table; lines of one table have the same columns.
rows_of <- function(name) {
  of_table <- lines[startsWith(lines, paste0('{"table":"', name, '",'))]
  jsonlite::fromJSON(paste0("[", paste(of_table, collapse = ","), "]"))
}
entities <- rows_of("entity")

# Every column as text; an apostrophe before what a spreadsheet would calculate is taken off.
statements <- read.csv(paths[1], encoding = "UTF-8", colClasses = "character", na.strings = character(),
  check.names = FALSE)
statements[] <- lapply(statements, sub, pattern = "^'(?=[=+@\\t\\r-])", replacement = "", perl = TRUE)

# Several in one cell are parted by " | "; an empty one is a speaker who is no known entity.
speakers <- lapply(strsplit(statements$speaker_ids, " | ", fixed = TRUE), unique)
said <- table(Filter(nzchar, unlist(speakers)))
known <- entities[match(names(said), entities$id), ]
most <- data.frame(statements = as.integer(said), kind = known$kind, name = known$name)
print(head(most[order(-most$statements, most$name), ], 10), row.names = FALSE)
