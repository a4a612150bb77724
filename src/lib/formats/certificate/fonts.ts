import bold from './fonts/be-vietnam-pro-bold.ttf?inline';
import regular from './fonts/be-vietnam-pro-regular.ttf?inline';
import semibold from './fonts/be-vietnam-pro-semibold.ttf?inline';

// In the program itself: the server that is built has no files beside it to look for.
const bytesOf = (dataUrl: string) => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

export const FONTS = { regular: bytesOf(regular), semibold: bytesOf(semibold), bold: bytesOf(bold) };
export type FontName = keyof typeof FONTS;
