print("proven")
