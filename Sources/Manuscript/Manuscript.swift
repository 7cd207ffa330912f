// Manuscript
