/**
 * Words by which people name numbers that are no scores, by the field that has them. The last word of a name counts, and
 * a plural goes by its singular.
 */
export const noScoreWords: ReadonlySet<string> = new Set(
	[
		// Shapes, places in an array, and what is counted.
		'shape size sz imsize dim dimension length len count counter axes axis perm permutation range span split',
		'layers channels levels ids id idx index indices offset position pos stride padding pad kernel cursor',
		'dilation depth scalar',
		// How arrays are made and rearranged.
		'zeros ones empty full eye iota rand randn arange linspace view reshape permute transpose normalize conv',
		'pool resize crop cumsum cumulative',
		// Versions, dates and times.
		'version semver date datetime year month day weekday timestamp time duration elapsed interval schedule hour',
		'minute seconds meters',
		'latency delay backoff retry timeout wait load loadavg keyframe runtime uptime timeit',
		// Settings.
		'option opts config cfg setting style props defaults kwargs param parameters hyperparameters ignore cutoff',
		'hparams flags port ip byte seed temperature temp limit stops window cooldown',
		// Training.
		'epoch milestones lr lrs alpha beta gamma epsilon tau weight bias embedding emb feature target true',
		'truth label instance onehot mask threshold loss grad gradient reward obs observation advantage iterations',
		'step patience momentum dropout decay eps fold eos bos',
		// Figures of how well something does.
		'accuracy acc precision recall auc bleu rouge rmse mae mse error ppl perplexity tpr fpr wer cer psnr ssim iou mrr ndcg',
		'macro micro speedup overhead',
		'metric stats usage util utilization throughput confusion confusionmat confmat cm crossentropy',
		'ratio rate rating growth memory mem factor',
		// Statistics.
		'mean std sd sds sigma var variance cov covariance corr correlation deviation residual fitted',
		'ci tspan volume forecast intercept coefs coeff coefficient polyfit tvalue pvalue pval tstat zscore statistic lag tfidf',
		'quantile',
		'percentile histogram hist history bucket bin cdf eigenvalues eigvals eigvalsh simulation',
		'tolerance tol timestep lengthscale distortion curve low high lower upper bound knots breaks breakpoints primes',
		// Signals.
		'audio waveform wav voltage pressure humidity rainfall sensor reading mfcc bpm flops hann hamming gauss gaussian',
		'sobel laplacian noise filter taps den denominator numerator gain fir iir sos biquad melody note pitch',
		'amplitude frequency freq currents forces masses degrees radians phases',
		// Geometry and motion.
		'anchor bbox box rect xy xyz xytext uv loc coord coordinate point pt pts vertices vertex verts edge',
		'line path polygon triangle quad arch domain width height radius radii angle origin center centre',
		'centroid extent location poly aspect fov zoom spacing lat lon lng latitude longitude quat quaternion translation',
		'translate',
		'rotation rotate rot scale scaling transform xform affine homography viewport camera intrinsics extrinsics pose',
		'joint waypoint',
		'lonlat latlon normals adjacency crc squares deltas hyperparams mu',
		'gps keypoint landmark hull segment seg area force torque elevation altitude imu pid gyro accel acceleration',
		'velocity speed gravity dh rpy jac direction goal',
		// Pictures, styles and figures.
		'color colour rgb rgba bgr hsv hsl cmap colormap palette img image pixel resolution margin inset',
		'brightness contrast hue shear gap dash opacity font ease easing bezier ruler tick xticks yticks lim xlim ylim',
		'zlim fig figsize mar',
		'oma mgp mfrow timing',
		// Money, people and games.
		'price pricing amount cost fee tax vat discount salary sales revenue commission returns pnl drawdown sharpe yield',
		'fx',
		'income bid cashflow equity gdp inflation age bmi gpa dose nutrition multiplier damage spawn stock inventory quantities balance',
		'budget star fps phone',
		// In Japanese.
		'形状 次元 サイズ 座標 位置 色 年齢 温度 学習率 閾値 バージョン 日付 重 損失 勾配 誤差 精度 時間 価格',
	].flatMap(line => line.split(' ')),
);
