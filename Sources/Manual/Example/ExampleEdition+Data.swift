/// The data files of the example edition.
let exampleData: [ManualFile] = [
    ManualFile(
        "data/kommuner.csv",
        """
        kommun;namn;omrade;rad;kol;grannar
        ab;Åby;Norr;1;1;al
        al;Älvdal;Söder;1;2;ab ob
        ob;Öberga;Söder;2;1;al
        """),
    ManualFile(
        "data/samtal.csv",
        """
        kvartal;kommun;inkommande;besvarade
        2023-Q1;Åby;881;769
        2023-Q1;Älvdal;610;570
        2023-Q1;Öberga;1089;860
        2023-Q2;Åby;852;729
        2023-Q2;Älvdal;567;534
        2023-Q2;Öberga;1107;848
        2023-Q3;Åby;895;768
        2023-Q3;Älvdal;590;541
        2023-Q3;Öberga;1134;870
        2023-Q4;Åby;912;774
        2023-Q4;Älvdal;588;549
        2023-Q4;Öberga;1154;916
        2024-Q1;Åby;928;819
        2024-Q1;Älvdal;581;560
        2024-Q1;Öberga;1100;882
        2024-Q2;Åby;872;762
        2024-Q2;Älvdal;593;564
        2024-Q2;Öberga;1168;928
        2024-Q3;Åby;959;849
        2024-Q3;Älvdal;588;560
        2024-Q3;Öberga;1176;930
        2024-Q4;Åby;867;764
        2024-Q4;Älvdal;583;555
        2024-Q4;Öberga;1174;929
        2025-Q1;Åby;957;862
        2025-Q1;Älvdal;689;664
        2025-Q1;Öberga;1184;986
        2025-Q2;Åby;916;819
        2025-Q2;Älvdal;691;664
        2025-Q2;Öberga;1209;982
        2025-Q3;Åby;943;843
        2025-Q3;Älvdal;653;641
        2025-Q3;Öberga;1203;985
        2025-Q4;Åby;947;866
        2025-Q4;Älvdal;605;587
        2025-Q4;Öberga;1131;936
        """),
    ManualFile(
        "data/inloggade.csv",
        """
        ar;kommun;kon;alder;inloggade;invanare
        2024;Åby;Kvinnor;unga;1316;1779
        2024;Åby;Kvinnor;gamla;971;1822
        2024;Åby;Män;unga;1197;1813
        2024;Åby;Män;gamla;839;1765
        2024;Älvdal;Kvinnor;unga;895;1209
        2024;Älvdal;Kvinnor;gamla;677;1271
        2024;Älvdal;Män;unga;840;1273
        2024;Älvdal;Män;gamla;589;1240
        2024;Öberga;Kvinnor;unga;1689;2283
        2024;Öberga;Kvinnor;gamla;1217;2284
        2024;Öberga;Män;unga;1529;2316
        2024;Öberga;Män;gamla;1094;2303
        2025;Åby;Kvinnor;unga;1412;1834
        2025;Åby;Kvinnor;gamla;1023;1818
        2025;Åby;Män;unga;1220;1768
        2025;Åby;Män;gamla;895;1771
        2025;Älvdal;Kvinnor;unga;950;1234
        2025;Älvdal;Kvinnor;gamla;709;1260
        2025;Älvdal;Män;unga;834;1208
        2025;Älvdal;Män;gamla;610;1207
        2025;Öberga;Kvinnor;unga;1755;2279
        2025;Öberga;Kvinnor;gamla;1302;2313
        2025;Öberga;Män;unga;1585;2297
        2025;Öberga;Män;gamla;1150;2276
        """),
    ManualFile(
        "data/enkat.csv",
        """
        ar;kommun;svar;antal
        2025;Åby;Nej;61
        2025;Åby;Varken eller;89
        2025;Åby;Ja;212
        2025;Åby;Vet ej;38
        2025;Älvdal;Nej;25
        2025;Älvdal;Varken eller;60
        2025;Älvdal;Ja;187
        2025;Älvdal;Vet ej;28
        2025;Öberga;Nej;152
        2025;Öberga;Varken eller;119
        2025;Öberga;Ja;168
        2025;Öberga;Vet ej;61
        """),
    ManualFile(
        "data/svarande.csv",
        """
        ar;kommun;svarande
        2025;Åby;400
        2025;Älvdal;300
        2025;Öberga;500
        """),
    ManualFile(
        "data/tjanster.csv",
        """
        kommun;tjanst;lage;fran
        Åby;Förnya recept;Införd;2024-01-01
        Åby;Beställa tid;Ej införd;2024-01-01
        Älvdal;Förnya recept;Införd;2024-01-01
        Älvdal;Beställa tid;Införd;2025-05-01
        Öberga;Förnya recept;Ej införd;2024-01-01
        """),
]
