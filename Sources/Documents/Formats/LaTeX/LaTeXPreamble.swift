/// What stands before the text of a LaTeX document: packages, and fonts that can set what the text needs.
enum LaTeXPreamble {
    static func text(for body: String) -> String {
        """
        % Compiles with pdflatex, xelatex and lualatex. Drawings: rsvg-convert -f pdf -o figures/NAME.pdf figures/NAME.svg
        \\documentclass[11pt,a4paper]{article}
        \\usepackage{iftex}
        \\newif\\ifhascyrillic
        \\IfFileExists{t2acmr.fd}{\\hascyrillictrue}{}
        \\ifPDFTeX
          \\usepackage[utf8]{inputenc}
          \\ifhascyrillic
            \\usepackage[T2A,T1]{fontenc}
            \\DeclareRobustCommand{\\cyrtext}[1]{{\\fontencoding{T2A}\\selectfont #1}}
          \\else
            \\usepackage[T1]{fontenc}
            \\DeclareRobustCommand{\\cyrtext}[1]{[\\ldots]}
          \\fi
          \\usepackage{textcomp}
        \(unknownSigns(in: body))\\else
          \\usepackage{fontspec}
          \\newcommand{\\trymainfont}[2]{\\IfFontExistsTF{#1}{\\setmainfont{#1}}{#2}}
          \\trymainfont{Libertinus Serif}{\\trymainfont{CMU Serif}{\\trymainfont{Liberation Serif}{\\trymainfont{DejaVu Serif}{}}}}
          \\DeclareRobustCommand{\\cyrtext}[1]{#1}
        \\fi
        \\ifdefined\\extrafloats\\extrafloats{100}\\fi
        \\usepackage[margin=25mm]{geometry}
        \\usepackage{array,booktabs,longtable,graphicx}
        \\usepackage[hidelinks]{hyperref}
        \\setlength{\\emergencystretch}{3em}

        """
    }

    /// Signs that pdfLaTeX's fonts lack become a question mark there instead of stopping it.
    private static func unknownSigns(in body: String) -> String {
        var scalars: Set<Unicode.Scalar> = []
        for scalar in body.unicodeScalars where !isKnown(scalar) { scalars.insert(scalar) }
        return scalars.sorted { $0.value < $1.value }
            .map { "  \\DeclareUnicodeCharacter{\(hexadecimal($0))}{?}\n" }.joined()
    }

    /// Latin letters up to U+017F but for a few, and the letters of the Cyrillic alphabets in use.
    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x126, 0x127, 0x138, 0x13F, 0x140, 0x149, 0x166, 0x167, 0x17F: false
        case 0...0x17F, 0x0401...0x040C, 0x040E...0x044F, 0x0451...0x045C, 0x045E...0x045F, 0x0490...0x0491: true
        default: false
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
