"""What holds for the script, whatever is read: letters, folding, clitics, word lists."""
