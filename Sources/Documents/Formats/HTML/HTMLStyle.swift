/// The look of the page, on screen (light and dark) and on paper.
enum HTMLStyle {
    /// The whole style sheet. Drawings carry their light colours themselves; only a dark screen needs rules for them.
    static func text(darkDrawing: String) -> String {
        let dark = darkDrawing.isEmpty ? "" : "@media screen and (prefers-color-scheme:dark){\n\(darkDrawing)}\n"
        return colours + page + words + tables + rows + figures + dark + narrow + paper
    }

    private static let colours = """
        :root{--ink:#1a1a1a;--soft:#5c5c5c;--hair:#d8d4cc;--paper:#fffefb;--wash:#f4f1ea;--track:#ece8e1;--link:#7a1f22;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--ink:#e9e5dc;--soft:#aaa59b;--hair:#4a4741;--paper:#191816;--wash:#24221f;--track:#3a3733;--link:#e3a29a}}

        """
    private static let page = """
        *{box-sizing:border-box}
        html{font:17px/1.55 Georgia,"Liberation Serif","Times New Roman",serif;background:var(--paper);color:var(--ink);scroll-padding-top:1.5rem}
        body{margin:0 auto;padding:2.5rem 1.25rem 5rem;max-width:76rem;display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr);gap:0 4rem}
        header,main{grid-column:2;min-width:0}
        nav{grid-column:1;grid-row:1/span 2;font:14px/1.45 Arial,Helvetica,"Liberation Sans",sans-serif;position:sticky;top:2.5rem;align-self:start;max-height:calc(100vh - 5rem);overflow-y:auto}
        nav ol{list-style:none;margin:0;padding:0}
        nav a{color:var(--soft);text-decoration:none;display:block;padding:.25rem 0}
        nav a:hover{color:var(--link)}
        nav a[aria-current]{color:var(--ink);font-weight:bold}
        .skip{position:absolute;left:-99em;background:var(--paper);padding:.5rem 1rem}
        .skip:focus{left:1rem;top:1rem;z-index:1}
        :focus-visible{outline:2px solid var(--link);outline-offset:2px}

        """
    private static let words = """
        h1{font-size:2.1rem;line-height:1.15;font-weight:normal;margin:0 0 .4rem}
        h2{font-size:1.45rem;line-height:1.25;font-weight:normal;margin:3.2rem 0 .8rem}
        main>section:first-child h2{margin-top:1.5rem}
        p,.flag,.sources{max-width:40rem;margin:0 0 1rem}
        p{overflow-wrap:break-word}
        .subtitle{color:var(--soft);font-style:italic;margin:0 0 .6rem}
        .edition{font:13px/1.6 Arial,Helvetica,"Liberation Sans",sans-serif;color:var(--soft);margin:0 0 1rem}
        a{color:var(--link)}
        .n{color:inherit;text-decoration:underline dotted var(--soft) 1px;text-underline-offset:.22em}
        .n:hover,.n:focus-visible,.n:target{background:var(--wash);text-decoration-color:var(--link)}
        .c{color:inherit;text-decoration:none}
        .c:hover,.c:focus-visible{text-decoration:underline}
        .soft{color:var(--soft)}
        .flag{border-left:3px solid var(--link);padding-left:.9rem}
        .flag p{margin:0 0 .3rem} .flag ul{margin:0;font:13px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif;padding-left:1.1rem;overflow-wrap:anywhere}
        .sources{list-style:none;padding:0;font-size:.9rem}
        .sources li{margin:0 0 .6rem;padding-left:1.2rem;text-indent:-1.2rem;overflow-wrap:break-word}
        .sources li:target{background:var(--wash)}
        code{font:.85em/1.4 "Liberation Mono",Menlo,Consolas,monospace}

        """
    /// A table that is wider than the page is scrolled sideways; a shadow at its edge says that there is more.
    private static let tables = """
        figure{margin:2.2rem 0}
        figcaption{font:bold 14px/1.45 Arial,Helvetica,"Liberation Sans",sans-serif;margin:0 0 .6rem;max-width:46rem}
        figcaption b{color:var(--link)}
        .scroll{overflow-x:auto;max-width:100%}
        .table>.scroll,details>.scroll{background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0,linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0,linear-gradient(90deg,var(--hair),transparent) 0 0,linear-gradient(270deg,var(--hair),transparent) 100% 0;background-size:2.5rem 100%,2.5rem 100%,.8rem 100%,.8rem 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
        table{border-collapse:collapse;font:14.5px/1.35 Arial,Helvetica,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
        figure.table>.scroll>table{min-width:min(40rem,100%);border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
        thead th{font-weight:normal;color:var(--soft);text-align:right;padding:.35rem .7rem;vertical-align:bottom}
        thead tr:last-child>*,thead th[rowspan]{border-bottom:.75px solid var(--ink)}
        th:first-child{padding-left:0}
        .l{text-align:left!important}
        th.s{text-align:center;padding-bottom:0}
        th.s span{display:block;border-bottom:.75px solid var(--hair);padding-bottom:.2rem}
        tbody th{font-weight:normal;text-align:left;vertical-align:top;padding:.3rem .7rem}
        td{text-align:right;vertical-align:top;padding:.3rem .7rem;white-space:nowrap}
        td.l{white-space:normal;min-width:7rem;max-width:24rem}
        tbody th{max-width:20rem} tbody th.f{white-space:nowrap}
        .close{font-size:.86em} .close th,.close td{padding-left:.4rem;padding-right:.4rem} .close td{white-space:normal} .close td.l{min-width:5rem} .close th:first-child{padding-left:0}
        tr.total>*{font-weight:bold}
        tr:not(.total)+tr.total>*{border-top:.75px solid var(--ink)}
        .star{display:inline-block;width:.5em;margin-right:-.5em;color:var(--soft)}
        p>.star{width:auto;margin:0} .star:has(+sup){width:auto;margin:0}
        p+.notes{margin:-.6rem 0 1rem}
        sup{line-height:0;font-size:.72em} sup a{text-decoration:none}
        td sup{display:inline-block;width:.6em;margin-right:-.6em}
        .notes{font:13px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif;color:var(--soft);margin:.5rem 0 0;max-width:46rem}
        .notes p{margin:0;max-width:none} .notes i{color:var(--ink)}

        """
    private static let rows = """
        .behind{font:14px/1.45 Arial,Helvetica,"Liberation Sans",sans-serif;margin:.4rem 0 0}
        .behind p{margin:0 0 .3rem;max-width:none}
        .unfold{font-size:13px} .unfold a{color:var(--soft)}
        .behind:not(:target)>.fold,.behind:target>.unfold{display:none}
        .entry{display:none;background:var(--wash);padding:.6rem .9rem;margin:.5rem 0 1.2rem;scroll-margin-top:38vh;outline:0}
        .behind:target{scroll-margin-top:4rem} .behind:target .entry{display:block;scroll-margin-top:4rem}
        .entry:target{display:block}
        .n,.c{scroll-margin-top:38vh}
        .entry table{font-size:13.5px} .entry th,.entry td{text-align:left;padding:.12rem 1rem .12rem 0;white-space:normal}
        .entry thead>tr:last-child>th{border:0;font-size:12px}
        .entry code,.entry td.f{white-space:nowrap}

        """
    private static let figures = """
        .drawing :is(path,rect):not(:has(>title)){pointer-events:none}
        .drawing{max-width:min(46rem,100%)}
        .drawing svg{display:block;max-width:100%;height:auto} @media screen{.drawing svg{width:100%}}
        details{font:14px/1.5 Arial,Helvetica,"Liberation Sans",sans-serif;margin:.5rem 0 0}
        summary{cursor:pointer;color:var(--soft);font-size:13px}
        details>p{margin:.5rem 0;max-width:46rem}
        details>.scroll>table{border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}

        """
    /// Beside the contents the widest tables would be cut: on screens narrower than they need, the contents stand above.
    private static let narrow = """
        @media (max-width:79.9rem){
        body{grid-template-columns:minmax(0,1fr);max-width:60rem;padding:1.5rem 1rem 4rem}
        header,main,nav{grid-column:1;grid-row:auto}
        header{grid-row:1} nav{grid-row:2;position:static;max-height:none;border-bottom:1px solid var(--hair);border-top:1px solid var(--hair);padding:.7rem 0;columns:16rem}
        }
        @media (max-width:30rem){html{font-size:16px} h1{font-size:1.7rem} th,td{padding-left:.45rem!important;padding-right:.45rem!important} th:first-child,.entry td:first-child,.entry th:first-child{padding-left:0!important}}

        """
    private static let paper = """
        @media print{
        :root{--ink:#000;--soft:#444;--hair:#bbb;--paper:#fff;--wash:#fff;--track:#ece8e1;--link:#000}
        html{font-size:10.5pt} nav,.skip,.behind,.unfold,details{display:none} body{display:block;max-width:none;padding:0}
        .n{text-decoration:none} h2{break-after:avoid} figcaption{break-after:avoid} figure:not(.table),tr,.sources li{break-inside:avoid}
        thead{display:table-header-group} .scroll{overflow:visible;background:none!important} .drawing{width:auto!important;min-width:0!important}
        table{font-size:8.5pt} td{white-space:normal} td,th{padding-left:.4em;padding-right:.4em} td.l{min-width:0}
        }
        """
}
