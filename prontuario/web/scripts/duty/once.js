// A page may show the turns of several roles, and then asks for this script several times.
import * as duty from "./duty.js"

if (!prontuario.duty) {
  prontuario.duty = duty
  duty.start()
}
