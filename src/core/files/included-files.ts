/** Globs of the files that belong to a library unless somebody says otherwise; the default of the setting `tifa.include`. */
export const INCLUDED_FILES: readonly string[] = ['**/*.{txt,text,md,markdown,html,htm,xhtml,mht,mhtml}'];
