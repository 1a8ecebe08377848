const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** A webpack loader that makes of the cell functions' source what Excel shows of them, as JSON. */
module.exports = function functionsMetadata() {
  const done = this.async();
  generateCustomFunctionsMetadata(this.resourcePath).then(
    ({ metadataJson, errors }) => (errors.length > 0 ? done(new Error(errors.join("\n"))) : done(null, metadataJson)),
    done,
  );
};
