-- Here the number is that of the row in the index. New ones are taken from the count of changes, which is higher.
UPDATE catalog_entry SET number = s.rowid FROM catalog_search s WHERE s.achievement = catalog_entry.achievement;
