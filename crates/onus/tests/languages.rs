//! The same page in each language: the same owners row by row.

use onus::{Keywords, read};

/// Language, title, headings of the columns, tasks, and what says yes, no and both.
type Said = (&'static str, &'static str, [&'static str; 3], [&'static str; 3], [&'static str; 3]);

const PAGES: [Said; 13] = [
    (
        "en",
        "Shared responsibilities for Lampo",
        ["Task", "Lampo", "Customer"],
        ["Servers", "Users", "Backups"],
        ["Yes", "No", "Shared"],
    ),
    (
        "de",
        "Geteilte Verantwortung bei Lampo",
        ["Aufgabe", "Lampo", "Kunde"],
        ["Server", "Benutzer", "Sicherungen"],
        ["Ja", "Nein", "Gemeinsam"],
    ),
    (
        "fr",
        "Responsabilités partagées pour Lampo",
        ["Tâche", "Lampo", "Client"],
        ["Serveurs", "Comptes", "Sauvegardes"],
        ["Oui", "Non", "Partagé"],
    ),
    (
        "es",
        "Responsabilidad compartida de Lampo",
        ["Tarea", "Lampo", "Cliente"],
        ["Servidores", "Cuentas", "Copias"],
        ["Sí", "No", "Compartido"],
    ),
    (
        "it",
        "Responsabilità condivisa di Lampo",
        ["Attività", "Lampo", "Cliente"],
        ["Server", "Account", "Copie"],
        ["Sì", "No", "Condiviso"],
    ),
    (
        "pt",
        "Responsabilidade compartilhada de Lampo",
        ["Tarefa", "Lampo", "Cliente"],
        ["Servidores", "Contas", "Cópias"],
        ["Sim", "Não", "Compartilhado"],
    ),
    (
        "nl",
        "Gedeelde verantwoordelijkheid voor Lampo",
        ["Taak", "Lampo", "Klant"],
        ["Servers", "Accounts", "Back-ups"],
        ["Ja", "Nee", "Gedeeld"],
    ),
    (
        "pl",
        "Współdzielona odpowiedzialność Lampo",
        ["Zadanie", "Lampo", "Klient"],
        ["Serwery", "Konta", "Kopie"],
        ["Tak", "Nie", "Wspólne"],
    ),
    (
        "sv",
        "Delat ansvar för Lampo",
        ["Uppgift", "Lampo", "Kund"],
        ["Servrar", "Konton", "Kopior"],
        ["Ja", "Nej", "Gemensamt"],
    ),
    (
        "ja",
        "Lampoの責任共有モデル",
        ["項目", "Lampo", "お客様"],
        ["サーバー", "アカウント", "バックアップ"],
        ["はい", "いいえ", "共有"],
    ),
    ("zh", "Lampo 责任共担模型", ["任务", "Lampo", "客户"], ["服务器", "账号", "备份"], ["是", "否", "共同"]),
    (
        "zh-Hant",
        "Lampo 責任共擔模型",
        ["項目", "Lampo", "客戶"],
        ["伺服器", "帳號", "備份"],
        ["是", "否", "共同"],
    ),
    (
        "ko",
        "Lampo 공동 책임 모델",
        ["항목", "Lampo", "고객"],
        ["서버", "계정", "백업"],
        ["예", "아니요", "공유"],
    ),
];

fn owners(page: &str) -> Vec<&'static str> {
    let documents = read("lampo.md", page, &Keywords::default()).expect("it has a table");
    documents[0].responsibilities.iter().map(|it| it.owner().as_str()).collect()
}

#[test]
fn marks_say_the_same_in_each_language() {
    for (language, title, [task, provider, customer], [one, two, three], [yes, no, both]) in PAGES {
        let page = format!(
            "# {title}\n\n| {task} | {provider} | {customer} |\n|---|---|---|\n| {one} | {yes} | {no} |\n\
             | {two} | {no} | {yes} |\n| {three} | {both} | {both} |\n"
        );
        assert_eq!(owners(&page), ["provider", "customer", "shared"], "{language}");
    }
}

#[test]
fn owners_are_the_same_in_each_language() {
    const WHO: [(&str, &str, &str); 13] = [
        ("en", "Responsible", "Lampo and customer"),
        ("de", "Verantwortlich", "Lampo und Kunde"),
        ("fr", "Responsable", "Lampo et client"),
        ("es", "Responsable", "Lampo y cliente"),
        ("it", "Responsabile", "Lampo e cliente"),
        ("pt", "Responsável", "Lampo e cliente"),
        ("nl", "Verantwoordelijk", "Lampo en klant"),
        ("pl", "Odpowiedzialny", "Lampo i klient"),
        ("sv", "Ansvarig", "Lampo och kund"),
        ("ja", "責任者", "Lampoとお客様"),
        ("zh", "负责人", "Lampo和客户"),
        ("zh-Hant", "責任方", "Lampo和客戶"),
        ("ko", "책임자", "Lampo와 고객"),
    ];
    for ((language, title, [task, provider, customer], [one, two, three], _), (_, who, both)) in
        PAGES.into_iter().zip(WHO)
    {
        let page = format!(
            "# {title}\n\n| {task} | {who} |\n|---|---|\n| {one} | {provider} |\n| {two} | {customer} |\n\
             | {three} | {both} |\n"
        );
        assert_eq!(owners(&page), ["provider", "customer", "shared"], "{language}");
    }
}
