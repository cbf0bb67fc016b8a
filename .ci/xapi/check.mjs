// Reads lists of statements and prints, a line each, whether @learninglocker/xapi-validation accepts them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [, , modules, file] = process.argv;
const validate = createRequire(`${modules}/`)("@learninglocker/xapi-validation").default;
for (const statement of JSON.parse(readFileSync(file, "utf8"))) {
  console.log(validate(statement, []).length === 0 ? "accepted" : "refused");
}
