/* SPDX-License-Identifier: Apache-2.0 */
/* A stranger's program, C and C++ at once: the label of one sentence, on stdout. */
#include <stdio.h>
#include <string.h>
#include <tonecls.h>

int main(int argc, char **argv)
{
    static const char text[] = "They shouted that their enemies will pay and vowed revenge.";
    tonecls_error error;
    tonecls_model *model = NULL;
    tonecls_analyzer *analyzer = NULL;
    const tonecls_analysis *analysis = NULL;
    tonecls_document document;
    int code = 1;

    memset(&document, 0, sizeof document);
    document.text = text;
    document.text_size = strlen(text);
    if (argc != 2)
        return 2;
    if (!tonecls_model_open(argv[1], NULL, &model, &error) && !tonecls_analyzer_new(NULL, &analyzer, &error)
        && !tonecls_analyzer_use(analyzer, model, &error)
        && !tonecls_analyze(analyzer, &document, NULL, &analysis, &error)) {
        puts(tonecls_analysis_label(analysis)->label);
        code = 0;
    } else
        fprintf(stderr, "%s\n", error.message);
    tonecls_analyzer_free(analyzer);
    tonecls_model_close(model);
    return code;
}
