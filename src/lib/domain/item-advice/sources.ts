const CLAUSE = /(?<!\p{L})(điều|khoản|điểm|mục|phần|chương|tiêu đề|phụ lục|trang|đoạn|tiết)(?!\p{L})/iu;
const DOCUMENT = /\d+\/|(?<!\p{L})(luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|hiến pháp)(?!\p{L})/iu;

/** Whether a source names a document, but not where in it. */
export const lacksClause = (source: string) => DOCUMENT.test(source) && !CLAUSE.test(source);
