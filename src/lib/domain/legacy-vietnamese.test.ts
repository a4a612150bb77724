import { describe, expect, it } from 'vitest';
import { fromLegacy, fromTcvn3, fromVni, recogniseLegacy, type LegacyEncoding } from './legacy-vietnamese';

/** The alphabet with its tones, for a way back that only this test has. */
const VOWELS = [
	'aàảãáạ',
	'ăằẳẵắặ',
	'âầẩẫấậ',
	'eèẻẽéẹ',
	'êềểễếệ',
	'iìỉĩíị',
	'oòỏõóọ',
	'ôồổỗốộ',
	'ơờởỡớợ',
	'uùủũúụ',
	'ưừửữứự',
	'yỳỷỹýỵ'
];

const SENTENCES: [LegacyEncoding, string, string][] = [
	['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
	['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
	['tcvn3', 'C©u 1. Thñ ®« cña n\u00adíc ta lµ g×?', 'Câu 1. Thủ đô của nước ta là gì?'],
	['tcvn3', 'Uû ban nh©n d©n x· tr¶ kÕt qu¶ hå s¬ ®óng h¹n', 'Uỷ ban nhân dân xã trả kết quả hồ sơ đúng hạn'],
	['tcvn3', 'Ng\u00adêi d©n cã quyÒn khiÕu n¹i, tè c¸o', 'Người dân có quyền khiếu nại, tố cáo'],
	['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
	['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
	['vni', 'CAÂU HOÛI: THUÛ ÑOÂ CUÛA NÖÔÙC TA?', 'CÂU HỎI: THỦ ĐÔ CỦA NƯỚC TA?'],
	['vni', 'Ngöôøi daân coù quyeàn khieáu naïi, toá caùo', 'Người dân có quyền khiếu nại, tố cáo'],
	['vni', 'Aùp duïng kyõ thuaät môùi, tæ leä 5%, kî', 'Áp dụng kỹ thuật mới, tỉ lệ 5%, kỵ']
];

describe('text of an old font', () => {
	it.each(SENTENCES)('%s: %s', (encoding, shown, meant) => {
		expect(recogniseLegacy(shown)).toBe(encoding);
		expect(fromLegacy(shown, encoding)).toBe(meant);
	});

	it('may have its letters decomposed', () => {
		expect(fromTcvn3('ViÖt'.normalize('NFD'))).toBe('Việt');
		expect(fromVni('Vieät'.normalize('NFD'))).toBe('Việt');
	});

	it('has every letter of the alphabet', () => {
		const small = VOWELS.join('') + 'đ';
		const ofTcvn3 = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
		expect(new Set(fromTcvn3(ofTcvn3).toLowerCase())).toEqual(
			new Set([...small].filter((letter) => !'aeiouy'.includes(letter)))
		);
		const marks = ['ùøûõï', 'êéèúüëâáàåãä', 'âáàåãä'];
		const ofVni = [
			...[...marks[0]!, ...marks[1]!].map((mark) => `a${mark}`),
			...['e', 'o'].flatMap((vowel) => [...marks[0]!, ...marks[2]!].map((mark) => vowel + mark)),
			...['u', 'ô', 'ö'].flatMap((vowel) => [...marks[0]!].map((mark) => vowel + mark)),
			...['yù', 'yø', 'yû', 'yõ', ...'ìíæóòôöîñ']
		];
		const letters = ofVni.map(fromVni);
		expect(new Set(letters)).toEqual(new Set([...small].filter((letter) => !'aeiouy'.includes(letter))));
		expect(ofVni.map((shown) => fromVni(shown.toUpperCase()))).toEqual(letters.map((letter) => letter.toUpperCase()));
	});
});

describe('a text that is what it shows', () => {
	it.each([
		['nothing', ''],
		['English', 'The naïve café owner’s résumé was über-short – 5 × 3 £ © 2024 «ok»'],
		['figures', '12 × 3 ÷ 4 ± 5° ½ ¼ ¾ §5 ©2024 ®'],
		['French', 'Où est la bibliothèque ? L’été dernier, j’ai déjà mangé du pâté près du château, là-bas, à Noël.'],
		['German', 'Über größere Flächen würde man natürlich früh säen müssen; schöne Grüße aus Köln.'],
		['Portuguese', 'A nação não está à venda: informação, educação e saúde são direitos de você também.'],
		['Vietnamese', 'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.'],
		['Vietnamese of few marks', 'Các bà, các cô và các chú có thóc và có cá, thì hãy ăn quà và nói là có.'],
		['Vietnamese without letters of its own', 'các bà và các chú có thóc, cá, là quà tôi biêu cô'],
		['Vietnamese in parted letters', 'Thủ đô của nước ta là gì?'.normalize('NFD')],
		['Vietnamese without marks', 'Thu do cua nuoc ta la gi? Ha Noi.'],
		['one old word among new ones', 'Từ “ViÖt” là chữ của phông cũ, “Vieät” cũng thế, hãy đổi lại.']
	])('%s', (_, text) => {
		expect(recogniseLegacy(text)).toBeNull();
	});
});
