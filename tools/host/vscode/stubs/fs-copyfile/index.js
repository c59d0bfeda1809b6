const { copyFile } = require('node:fs/promises');

// The native package clones files where the file system can.
exports.copyFile = copyFile;
