// npm start: the built server. Photos, lists and files of questions (20 MB) are uploaded; 512 KB, the adapter's default, is less than one photo.
process.env.BODY_SIZE_LIMIT ??= '21M';
await import('../../build/index.js');
