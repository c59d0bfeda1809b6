import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../src/core/detect/detectAt.ts';
import { isSilent, reads } from './languages/cases.ts';

describe('a fence of Markdown', () => {
	reads('markdown', [
		["```cpp\nfloat z[] = {0x1.8p1f, 1'0§00.5f}; // {1}\n```\n", [3, 1000.5]],
		['~~~ocaml\nlet z = [| 1.5; -.2.§0 |]\n~~~\n', [1.5, -2]],
		['```matlab\nA = [1 -2§; 3 - 1 4];\n```\n', [1, -2, 2, 4], { shape: [2, 2] }],
		['- item:\n\n  ```c++\n  float z[] = {1.5f, -0.5f§};\n  ```\n', [1.5, -0.5]],
		['> ```rs\n> let z = vec![1.5_f64, -0.5§];\n> ```\n', [1.5, -0.5]],
		['```{r, echo=FALSE}\nz <- c(a = 1.5, b = -0.5§)\n```\n', [1.5, -0.5], { labels: ['a', 'b'] }],
		['```toml\nx = [1_0.5, -0.5§]\n```\n', [10.5, -0.5]],
		['````md\n```\n[1.5, -0.5§]\n```\n````\n', [1.5, -0.5]],
		['```\n[1.5 -0.5§]\n```\n', [1.5, -0.5]],
		['```py\nz = [1, 2]\n```\n\nText: [1.5 -0.5§]\n', [1.5, -0.5]],
	]);
	isSilent('markdown', [
		'```rust\nlet x = &z[1..§3];\n```\n',
		'```go\nimage.Rect(0, 0, 640§, 480)\n```\n',
		'```cp§p\n1.5\n```\n',
	]);

	it('gives offsets of the document', () => {
		const text = 'Text\n```cpp\nfloat z[] = {1.5f, -0.5f};\n```\n';
		const detection = detectAt(text, text.indexOf('-0.5'), 'markdown');
		assert.ok(detection);
		assert.equal(text.slice(detection.range.start, detection.range.end), '{1.5f, -0.5f}');
		assert.equal(text.slice(detection.numberRanges[2], detection.numberRanges[3]), '-0.5f');
	});
});

describe('a hunk of a diff', () => {
	const hunk = '--- a/x.py\n+++ b/x.py\n@@ -1,5 +1,5 @@\n z = [\n-    1.5,\n+    2.5,\n-    -0.5]\n+    -0.75]\n';
	const at = (mark: string): number[] => [...(detectAt(hunk, hunk.indexOf(mark), 'diff')?.values ?? [])];

	it('is read as it becomes', () => {
		assert.deepEqual(at('2.5'), [2.5, -0.75]);
		assert.deepEqual(at('z = ['), []);
		assert.deepEqual(at('[\n'), [2.5, -0.75]);
	});

	it('is read as it was on a removed line', () => {
		assert.deepEqual(at('1.5'), [1.5, -0.5]);
		assert.deepEqual(at('-0.5'), [1.5, -0.5]);
	});

	isSilent('diff', ['@@ -10,6 +10,8§ @@ class Head:\n z = 1\n']);
});
