print("context tables")
