import type { ExchangeItem } from '../exchange/exchange-item';
import { writeTags } from '../exchange/item-tags';
import { escapeXml } from '../rich-html';

export interface ManifestEntry {
	identifier: string;
	item: ExchangeItem;
	/** File names below 'images/'. */
	images: string[];
}

/** 'imsmanifest.xml' of a QTI 3.0 package; what QTI has no field for goes into the keywords of an item's metadata. */
export function qti3Manifest(entries: ManifestEntry[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" identifier="sandinh-items">
<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
<organizations/>
<resources>
${entries.map(resource).join('\n')}
</resources>
</manifest>
`;
}

function resource({ identifier, item, images }: ManifestEntry): string {
	const keywords = writeTags(item.content, true)
		.map((tag) => `<lom:keyword><lom:string language="vi">${escapeXml(tag)}</lom:string></lom:keyword>`)
		.join('');
	const href = `items/${identifier}.xml`;
	const files = [href, ...images.map((name) => `images/${name}`)].map((name) => `<file href="${name}"/>`);
	return `<resource identifier="${identifier}" type="imsqti_item_xmlv3p0" href="${href}"><metadata><lom:lom><lom:general>${keywords}</lom:general></lom:lom></metadata>${files.join('')}</resource>`;
}
