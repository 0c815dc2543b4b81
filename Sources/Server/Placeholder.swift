// The site on this machine.
