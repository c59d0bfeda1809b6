// Identifies a machine to telemetry, which is off here.
exports.getDeviceId = () => Promise.resolve('test-host');
