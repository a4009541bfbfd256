"""The engine: patterns over tokens, rules, and the sheet they are matched on. It knows no news."""
