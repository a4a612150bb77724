const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end in a stop have one of these tones. */
const TONES_OF_STOPS = /[\u0301\u0323]/;
const SYLLABLE =
	/^(?:ngh?|nh|th|tr|ph|kh|gh|gi|qu|ch|[bcdđghklmnpqrstvx])?(?:uy[êau]?|iêu|yêu|[uư]ơ[iu]?|uôi?|oa[iyo]?|oeo?|uây?|uêu?|ia|iê|yê|ua|ưa|oă|a[iouy]|â[uy]|eo|êu|iu|[oôơuư]i|ưu|[aăâeêioôơuưy])(c|ch|m|n|ng|nh|p|t)?$/u;

/** Whether a word can be a syllable of Vietnamese: its sounds and the tone on them. */
export function isVietnameseSyllable(word: string): boolean {
	const parted = word.toLowerCase().normalize('NFD');
	const tones = parted.match(TONES) ?? [];
	const found = tones.length > 1 ? null : SYLLABLE.exec(parted.replace(TONES, '').normalize('NFC'));
	if (!found) return false;
	return !/^(c|ch|p|t)$/.test(found[1] ?? '') || TONES_OF_STOPS.test(parted);
}
