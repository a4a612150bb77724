// Options are shuffled, so "trên" and "A và B" point nowhere.
const POINTS_AT_OTHERS = [
	/(?:tất cả|cả (?:\p{L}+|\d)) (?:các |những )?(?:đáp án|phương án|câu|ý)(?: |$)/u,
	/(?:tất cả|các|những) (?:các )?(?:đáp án|phương án|câu|ý)(?: \p{L}+)? (?:trên|dưới|còn lại|đều)/u,
	/^tất cả đều|^đều (?:đúng|sai)$/u,
	/cả [a-h](?: ?[,;&+]| và|$)/u,
	/^(?:câu |đáp án |phương án |ý )?[a-h](?: và| ?[,;&+]) ?[a-h](?!\p{L})/u,
	/^(?:câu|đáp án|phương án|ý) \(?(?:[a-h]|\d)\)?(?: và| ?[,;&+])/u,
	/không (?:có )?(?:đáp án|phương án|câu|ý) nào/u,
	/(?<!\p{L})(?:all|none|both|neither) of the (?:above|below)/u
];

/** Whether an option says something of the other options instead of something of its own: “Tất cả các đáp án trên”, “Cả A và B”. */
export function pointsAtOthers(option: string): boolean {
	const text = option.toLowerCase().replace(/\s+/g, ' ').trim();
	return POINTS_AT_OTHERS.some((pattern) => pattern.test(text));
}
