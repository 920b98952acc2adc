import CHarfBuzz

/// Neighbouring letters of one script, which are set together.
struct ScriptRun {
    var scalars: [Unicode.Scalar]
    var script: hb_script_t

    /// Digits, signs and marks belong to the letters before them, at the beginning to those after.
    static func runs(of scalars: [Unicode.Scalar]) -> [ScriptRun] {
        var runs: [ScriptRun] = []
        for scalar in scalars {
            let script = hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value)
            let isShared = [HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN].contains(script)
            if var last = runs.popLast() {
                let wasShared = last.script == HB_SCRIPT_COMMON
                if isShared || wasShared || last.script == script {
                    last.scalars.append(scalar)
                    if wasShared, !isShared { last.script = script }
                    runs.append(last)
                    continue
                }
                runs.append(last)
            }
            runs.append(ScriptRun(scalars: [scalar], script: isShared ? HB_SCRIPT_COMMON : script))
        }
        return runs
    }
}
