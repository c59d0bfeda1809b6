const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const INFO = 2;

// The log files of VS Code, written line by line instead of by a C++ thread.
class Logger {
	#file;
	#level = INFO;

	constructor(file) {
		this.#file = file;
		mkdirSync(dirname(file), { recursive: true });
		for (const [level, name] of LEVELS.entries()) this[name] = message => this.#write(level, message);
	}

	#write(level, message) {
		if (level < this.#level) return;
		appendFileSync(this.#file, `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`);
	}

	getLevel() {
		return this.#level;
	}

	setLevel(level) {
		this.#level = level;
	}

	setPattern() {}
	clearFormatters() {}
	flush() {}
	drop() {}
}

const createLogger = (_name, file) => Promise.resolve(new Logger(file));

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
