// The keeper's side: writing entries.
