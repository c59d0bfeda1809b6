let format: Intl.NumberFormat | undefined;
let formatLanguage = '';

/** A count in the page's language: 128,000. */
export function formatCount(count: number): string {
	const language = document.documentElement.lang || 'en';
	if (format === undefined || language !== formatLanguage) {
		format = new Intl.NumberFormat(language);
		formatLanguage = language;
	}
	return format.format(count);
}
