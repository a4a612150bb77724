import { expect, it } from 'vitest';
import { inLines } from './in-lines';

it.each([
	['Thôn 2', ['Thôn 2'], 'a short label stays whole'],
	['Trường THCS An Bình', ['Trường THCS An', 'Bình'], 'a long one breaks between words'],
	['Hợp tác xã nông nghiệp An Bình', ['Hợp tác xã nông', 'nghiệp An Bình'], 'a line may be full to the last character'],
	['Ban Chỉ đạo chuyển đổi số xã An Bình', ['Ban Chỉ đạo', 'chuyển đổi số…'], 'a third line is left out and said so']
])('%s → %j: %s', (label, lines) => {
	expect(inLines(label, 15)).toEqual(lines);
});
