import { describe } from 'node:test';
import { isSilent, reads } from '../languages/cases.ts';

describe('rows of numbers under their type and sizes', () => {
	const matrix = '0.5  -1.5     2\n  3  §0.25  -0.5\n';
	for (const head of [
		'DenseMatrix 2x3-Double',
		'Type = DDRM , rows = 2 , cols = 3',
		'Type = dense real , numRows = 2 , numCols = 3',
		'[2x3], type = Float32, device = cpu',
	]) {
		reads('plaintext', [[`${head}\n${matrix}`, [0.5, -1.5, 2, 3, 0.25, -0.5], { shape: [2, 3] }]]);
	}
	reads('plaintext', [['DenseVector 3-Double\n 0.5\n§-1.5\n   2\n', [0.5, -1.5, 2]]]);
	isSilent('plaintext', [
		`Rotation matrix 2x3\n${matrix}`,
		`2 3\n${matrix}`,
		`3x2\n${matrix}`,
		`DenseMatrix 4x3-Double\n${matrix}`,
	]);
});
