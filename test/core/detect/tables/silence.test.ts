import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectAt } from '../../../../src/core/detect/detectAt.ts';

/** Texts with numbers that are no scores, by language. */
const texts: readonly (readonly [languageId: string, text: string])[] = [
	['plaintext', 'On 2024-05-01 we released version 1.2.3 at 12:30:59.'],
	[
		'plaintext',
		'total 12\n-rw-r--r-- 1 root root 1234 Nov 22 21:48 README.md\n-rw-r--r-- 1 root root  833 Nov 22 21:49 LICENSE\ndrwxr-xr-x 2 root root 4096 Nov 22 21:49 src\n',
	],
	[
		'plaintext',
		'commit 1a2b3c4\nDate: Mon Jan 1 10:00:00 2024 +0900\n\n 3 files changed, 12 insertions(+), 4 deletions(-)\n src/a.ts | 12 ++++\n src/b.ts |  4 --\n',
	],
	['plaintext', '1. First item\n2. Second item\n3. Third item\n'],
	['plaintext', '1. 2.5 GHz processor\n2. 3.5 GHz processor\n'],
	['plaintext', '  File "a.py", line 12, in f\n  File "b.py", line 30, in g\nTypeError: 3.5\n'],
	['html', '<path d="M 10.5,20.5 L 30.5,40.5 Z"/>\n<path d="M 11.5,21.5 L 31.5,41.5 Z"/>\n'],
	['css', '.a { margin: 1.5px 2.5px; }\n.b { margin: 2.5px 3.5px; }\n'],
	['css', 'a {\n  opacity: 0.5;\n  flex: 1.5;\n}\n'],
	['markdown', 'Prices: $1.20, $2.50 and $3.75.\n\n- Apples: $1.20\n- Pears: $2.50\n'],
	['markdown', '| Version | Date |\n|---|---|\n| 1.2 | 2024-01-01 |\n| 1.3 | 2024-02-01 |\n'],
	['markdown', '| Model | MMLU | GSM8K |\n|---|---|---|\n| A | 70.1 | 55.2 |\n| B | 68.0 | 50.1 |\n'],
	['markdown', '| Name | Latency (ms) | Throughput |\n|---|---|---|\n| A | 70.1 | 55.2 |\n| B | 68.0 | 50.1 |\n'],
	[
		'markdown',
		'Section 1.5 and 2.5 describe 3.5 of the 4.5 things.\nSection 2.5 and 3.5 describe 4.5 of the 5.5 things.\n',
	],
	['markdown', '- Accuracy: 0.91\n- F1: 0.88\n- Recall: 0.85\n'],
	['plaintext', '  "ok": true,\n  "outcome": 1,\n  "risk": 0.8425,\n  "at": "noon"\n'],
	['markdown', '- Width: 3.5\n- Height: 4.5\n'],
	['plaintext', 'epoch 1 loss 0.5234 acc 0.91\nepoch 2 loss 0.4234 acc 0.92\nepoch 3 loss 0.3234 acc 0.93\n'],
	[
		'log',
		'2024-05-01 12:00:00,123 INFO step=100 lr=0.001 loss=2.345\n2024-05-01 12:00:01,223 INFO step=200 lr=0.001 loss=2.145\n',
	],
	['log', '12:00:00.123 start\n12:00:01.456 end\n'],
	['plaintext', 'real\t0m1.234s\nuser\t0m0.912s\nsys\t0m0.080s\n'],
	['plaintext', 'real 1.23\nuser 0.91\nsys 0.08\n'],
	['plaintext', 'numpy==1.26\ntorch==2.3\nscipy==1.11\n'],
	['plaintext', 'numpy 1.26\npandas 2.2\nscipy 1.11\n'],
	['plaintext', 'Package    Version\n---------- -------\nnumpy      1.26\npandas     2.2\nscipy      1.11\n'],
	['plaintext', 'PID  USER   %CPU  %MEM\n 12  root    1.5   0.3\n 99  me     12.5   2.3\n'],
	['plaintext', 'Filesystem  Size  Used\n/dev/sda1   1.5   0.3\n/dev/sdb1  12.5   2.3\n'],
	['plaintext', 'v 1.0 2.0 3.0\nv 2.0 3.0 4.0\nf 1 2 3\n'],
	['plaintext', '10.5 20.5\n30.5 40.5\n50.5 60.5\n'],
	['plaintext', '35.6895, 139.6917\n34.6937, 135.5023\n'],
	['plaintext', 'lat,lon\n35.6895,139.6917\n34.6937,135.5023\n'],
	['csv', 'date,close\n2024-01-01,1.5\n2024-01-02,2.5\n'],
	['csv', 'name,age,height\nBob,30,1.75\nAmy,31,1.65\n'],
	[
		'csv',
		'sepal_length,sepal_width,petal_length,petal_width,species\n5.1,3.5,1.4,0.2,setosa\n4.9,3.0,1.4,0.2,setosa\n',
	],
	['csv', 'id,quantity,price\n1,3,2.5\n2,4,1.5\n'],
	['csv', 'time,temp\n0.0,21.5\n0.5,21.7\n'],
	['yaml', 'version: 1.2\nname: x\n'],
	['yaml', 'resources:\n  cpu: 0.5\n  memory: 1.5\n'],
	['yaml', 'lr: 0.1\ngamma: 0.99\nalpha: 0.5\n'],
	['yaml', 'ports:\n  - 8080\n  - 9090\n'],
	['yaml', 'ids:\n  - 1\n  - 2\n'],
	['yaml', 'bbox:\n  - 1.5\n  - 2.5\n'],
	['yaml', 'replicas: 3\nport: 80\n'],
	['python', 'x = 1.5\ny = 2.5\nz = 3.5\n'],
	['python', 'def f():\n    return 0.1, 0.2\n'],
	['typescript', 'const a = 0.5;\nconst b = 1.5;\n'],
	[
		'plaintext',
		'              precision    recall  f1-score   support\n\n         cat       0.91      0.90      0.90        10\n         dog       0.81      0.80      0.80        10\n',
	],
	['plaintext', '          count  mean   std\nx          3.00  2.50  0.50\ny          3.00  1.50  0.50\n'],
	['plaintext', '   Min. 1st Qu.  Median    Mean 3rd Qu.    Max. \n   1.00    2.00    3.00    3.50    4.00    5.00 \n'],
	['plaintext', '      mpg cyl\n[1,] 21.0   6\n[2,] 22.8   4\n'],
	['plaintext', '     [,1] [,2]\n[1,]    1    3\n[2,]    2    4\n'],
	['plaintext', '   cat   dog bird\na  1.5 -0.25    0\nb -2.0  0.75    4\n'],
	['sql', "INSERT INTO items (name, price)\nVALUES ('cat', 3.5),\n  ('dog', 0.75);\n"],
	['plaintext', '   user  system elapsed \n  0.123   0.010   0.140 \n'],
	['plaintext', 'Hello, it is 3.5 degrees.\nBye, it is 4.5 degrees.\n'],
	['plaintext', 'Chapter 1.1 ..... 5\nChapter 1.2 ..... 9\n'],
	['plaintext', 'load average: 0.15, 0.25, 0.35\n'],
	['plaintext', 'rtt min/avg/max/mdev = 0.031/0.042/0.055/0.010 ms\n'],
	['plaintext', 'time=0.031 ms\ntime=0.042 ms\n'],
	[
		'plaintext',
		'64 bytes from 1.1.1.1: icmp_seq=1 ttl=57 time=3.52 ms\n64 bytes from 1.1.1.1: icmp_seq=2 ttl=57 time=3.62 ms\n',
	],
	['plaintext', 'x: 1.5, y: 2.5\n'],
	['plaintext', 'Temperature: 21.5\nHumidity: 40.2\n'],
	['plaintext', 'Total: 12.50\nTax: 1.25\n'],
	['plaintext', '00:01.5 --> 00:02.5\n00:03.5 --> 00:04.5\n'],
	['plaintext', '0x10 0x20\n0x30 0x40\n'],
	['plaintext', '192.168.0.1 1.5\n192.168.0.2 2.5\n'],
	['markdown', 'See [1] 2.5 and [2] 3.5.\n'],
	['markdown', '[1] 12 34 of Smith\n[2] 13 35 of Doe\n'],
	['plaintext', 'Model parameters: 7.5B\nTraining cost: 3.5M\n'],
	['javascript', '// lr 0.1 decay 0.9\n// x: 1.5\n// y: 2.5\n'],
	['python', '# epoch 1: 0.5\n# epoch 2: 0.4\n'],
	['plaintext', '2024-01-01 1.5\n2024-01-02 2.5\n2024-01-03 3.5\n'],
	['plaintext', 'Mon 1.5\nTue 2.5\nWed 3.5\n'],
	['plaintext', 'Jan: 1.5\nFeb: 2.5\nMar: 3.5\n'],
	['ini', '[a]\nx = 1.5\ny = 2.5\n'],
	['ini', 'alpha = 0.5\nbeta = 1.5\n'],
	['toml', 'a = 0.5\nb = 1.5\n'],
	['makefile', 'A = 1.5\nB = 2.5\n'],
	['dotenv', 'RATE=0.5\nSCALE=1.5\n'],
	['diff', '@@ -1,4 +1,5 @@\n-a 1.5\n+a 2.5\n'],
	['plaintext', 'Table 1.5: Results\nTable 1.6: More results\n'],
	['plaintext', 'step 100: train loss 2.5, val loss 2.7\nstep 200: train loss 2.4, val loss 2.6\n'],
	['plaintext', '[10.5%] Building CXX object\n[12.5%] Building CXX object\n'],
	['plaintext', 'test a ... ok (1.25s)\ntest b ... ok (2.35s)\n'],
	[
		'plaintext',
		'name                 time (ns)   iters\nbench_a                 12.5     100\nbench_b                 14.5     200\n',
	],
	['plaintext', '| GPU  Name  Temp |\n|   0  A100  35.5 |\n|   1  A100  36.5 |\n'],
];

describe('automatic features stay silent', () => {
	for (const [languageId, text] of texts) {
		it(`in ${languageId}: ${JSON.stringify(text.slice(0, 60))}`, () => {
			for (let offset = 0; offset <= text.length; offset++) {
				const detection = detectAt(text, offset, languageId);
				const found = detection && `${detection.kind} ${[...detection.values].join(' ')} at ${offset}`;
				assert.ok(detection === undefined || detection.kind === 'other', found);
			}
		});
	}
});
