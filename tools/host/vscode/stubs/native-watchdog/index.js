// Ends the extension host when its parent dies; the extension host also polls the parent's id in JavaScript.
exports.start = () => {};
