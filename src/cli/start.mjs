// npm start: the built server. Photos and lists are uploaded, and 512 KB, the adapter's default, is less than one photo.
process.env.BODY_SIZE_LIMIT ??= '8M';
await import('../../build/index.js');
